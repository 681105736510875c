package org.convocatoria.submission.consultation;

import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Openings;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The consultations that are open, for the home page. */
@Component
class ConsultationOpenings implements Openings {

  private final Consulting consulting;
  private final MessageSource words;

  ConsultationOpenings(Consulting consulting, MessageSource words) {
    this.consulting = consulting;
    this.words = words;
  }

  @Override
  public String origin() {
    return Consultation.ORIGIN;
  }

  @Override
  public String page() {
    return "/consultas";
  }

  @Override
  public List<Opening> now(Call call) {
    return consulting.announced(call.id()).stream()
        .filter(each -> each.phase() == Phase.OPEN)
        .map(Consulting.Listed::consultation)
        .map(
            each ->
                new Opening(
                    Sentence.of(
                            "consultation.opening",
                            each.title(),
                            each.period().closes().toLocalDate())
                        .inBoth(words),
                    "/consultas/" + each.id()))
        .toList();
  }
}
