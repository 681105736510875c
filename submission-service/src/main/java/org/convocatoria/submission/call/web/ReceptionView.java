package org.convocatoria.submission.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.ToldAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** When a call receives, and the acts that changed it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceptionView(
    String id,
    OffsetDateTime opens,
    @Nullable OffsetDateTime closes,
    boolean suspended,
    List<ToldAct> acts) {

  static ReceptionView of(Call call, MessageSource words) {
    return new ReceptionView(
        call.id(),
        call.opens(),
        call.reception().end(),
        call.reception().isSuspended(),
        ToldAct.of(call, words));
  }
}
