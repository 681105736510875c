package org.convocatoria.submission.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.submission.acuse.Acuse;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Arrival;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.submission.contribution.OwnerView;
import org.convocatoria.submission.contribution.Place;
import org.convocatoria.submission.timeline.Step;
import org.convocatoria.submission.timeline.Story;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was given and what became of it, as {@code aportacion.json} holds it. Ids stand
 * beside the names that they have in the call.
 *
 * @param schema the number of this shape
 * @param letters how many letters were sent by mail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CopiedContribution(
    int schema,
    Instant exportedAt,
    InCall call,
    String folio,
    String address,
    boolean sample,
    String state,
    Received received,
    OwnerView given,
    @Nullable String suggestedTable,
    @Nullable Dataset data,
    List<String> tables,
    int letters,
    List<Step> steps,
    List<CopiedFile> files) {

  /** The call it was given to, and what its words mean there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InCall(
      String id,
      Bilingual names,
      Bilingual issuer,
      String zone,
      @Nullable Bilingual matter,
      @Nullable Bilingual form,
      @Nullable Bilingual municipality,
      @Nullable String place,
      List<Call.Named> tables,
      List<Call.Named> purposes) {

    static InCall of(Call call, Contribution c) {
      String municipality = c.content().municipality();
      Place place = c.content().place();
      return new InCall(
          call.id(),
          call.names(),
          call.issuer(),
          call.zone(),
          call.matter(c.content().matter()).map(Call.Matter::name).orElse(null),
          call.form(c.content().form()).map(Call.Form::name).orElse(null),
          municipality == null
              ? null
              : call.municipality(municipality).map(Call.Municipality::name).orElse(null),
          place == null || place.id() == null ? null : place.name(call, municipality),
          call.tables().stream().map(each -> new Call.Named(each.id(), each.name())).toList(),
          call.privacyNotice().purposes().stream()
              .filter(each -> c.consent().purposes().contains(each.id()))
              .map(each -> new Call.Named(each.id(), each.name()))
              .toList());
    }
  }

  /** How it came in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Received(
      Instant at, String channel, boolean byStaff, String language, @Nullable LocalDate stampedOn) {

    static Received of(Arrival arrival) {
      return new Received(
          arrival.at(),
          arrival.channel(),
          arrival.byStaff(),
          arrival.language(),
          arrival.receivedOn());
    }
  }

  static CopiedContribution of(Acuse acuse, Story story, List<CopiedFile> files) {
    Contribution c = acuse.contribution();
    return new CopiedContribution(
        1,
        acuse.issued(),
        InCall.of(acuse.call(), c),
        c.folio(),
        acuse.address(),
        acuse.sample(),
        story.state(),
        Received.of(c.arrival()),
        OwnerView.of(c),
        c.content().suggestedTable(),
        c.content().data(),
        c.tables(),
        c.mailing().count(),
        story.steps(),
        files);
  }
}
