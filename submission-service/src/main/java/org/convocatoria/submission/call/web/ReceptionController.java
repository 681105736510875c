package org.convocatoria.submission.call.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Enacting;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of public acts on the reception of a call. */
@RestController
@RequestMapping("/api/staff/calls/{id}")
class ReceptionController {

  private final Enacting enacting;
  private final MessageSource words;

  ReceptionController(Enacting enacting, MessageSource words) {
    this.enacting = enacting;
    this.words = words;
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/extensions")
  @ResponseStatus(HttpStatus.CREATED)
  ReceptionView extend(
      @PathVariable("id") String id,
      @ValidBody("call-extension") Enacting.Extension body,
      Caller caller) {
    return view(enacting.extend(id, body, caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/closing")
  ReceptionView close(
      @PathVariable("id") String id,
      @ValidBody("call-closing") Enacting.Closing body,
      Caller caller) {
    return view(enacting.close(id, body, caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/suspension")
  ReceptionView suspend(
      @PathVariable("id") String id,
      @ValidBody("call-suspension") Enacting.Plain body,
      Caller caller) {
    return view(enacting.suspend(id, body, caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/resumption")
  ReceptionView resume(
      @PathVariable("id") String id,
      @ValidBody("call-suspension") Enacting.Plain body,
      Caller caller) {
    return view(enacting.resume(id, body, caller.name()));
  }

  private ReceptionView view(Call call) {
    return ReceptionView.of(call, words);
  }
}
