package org.convocatoria.submission.paper;

import java.util.Locale;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.acuse.Printing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Prints the forms of participation that are open to the public. */
@Service
public class PaperForms {

  private final Calls calls;
  private final Printing printing;
  private final MessageSource words;
  private final String portal;

  PaperForms(
      Calls calls,
      Printing printing,
      MessageSource words,
      @Value("${convocatoria.public-url}") String portal) {
    this.calls = calls;
    this.printing = printing;
    this.words = words;
    this.portal = portal;
  }

  /**
   * The form of the current call as a PDF of letter size.
   *
   * @throws ProblemException 404 where the call has none of that name that is open, 429 where many
   *     documents are wanted at once
   */
  public byte[] print(String form, Locale language) {
    Call call = calls.current();
    Call.Form open =
        call.form(form)
            .filter(Call.Form::open)
            .orElseThrow(() -> ProblemException.notFound("paper.unknown"));
    PaperForm paper = new PaperForm(language, call, open, portal);
    Object[] named = {open.name().in(language)};
    String title = words.getMessage("paper.title.of", named, language);
    return printing.print("paper/formato", Map.of("paper", paper), language, title);
  }
}
