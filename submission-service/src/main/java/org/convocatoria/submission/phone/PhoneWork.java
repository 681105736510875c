package org.convocatoria.submission.phone;

import java.util.List;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.submission.contribution.Phoning;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** Contributors wait for a call. */
@Component
class PhoneWork implements WorkSource {

  private final Phoning phoning;

  PhoneWork(Phoning phoning) {
    this.phoning = phoning;
  }

  @Override
  public List<Work> of(Caller caller) {
    long count = caller.isOne("coordinator", "director") ? phoning.count() : 0;
    return count == 0
        ? List.of()
        : List.of(new Work("phone", count, "/personal/llamadas", Sentence.of("work.phone", count)));
  }
}
