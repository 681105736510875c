package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Optional;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Reads opinion groups with their words. */
@Service
public class PublishedGroups {

  private final MessageSource words;

  PublishedGroups(MessageSource words) {
    this.words = words;
  }

  /** The groups of one version. */
  public record Shown(Opinions opinions, List<Stand> differing, List<Stand> common) {

    /** True if there are any groups. */
    public boolean any() {
      return !opinions.groups().isEmpty();
    }
  }

  /** The side that groups take on a statement, with the share of each group in words. */
  public record Stand(
      Opinions.Stand stand, String wording, Bilingual side, List<Bilingual> shares) {

    /** True if the statement distinguishes this group. */
    public boolean marks(Opinions.Group group) {
      return stand.marks().contains(group.name());
    }
  }

  /** A sentence about the groups: how they came about, or why there are none. */
  public Optional<Bilingual> note(Consultation known) {
    if (known.grouped() != null) {
      return Optional.of(explanation());
    }
    boolean stated =
        known.releases().stream()
            .anyMatch(
                each -> known.questionnaires().stream().anyMatch(q -> q.states(each.question())));
    return stated && known.counted() < Opinions.FLOOR
        ? Optional.of(Sentence.of("consultation.groups.few", Opinions.FLOOR).inBoth(words))
        : Optional.empty();
  }

  /** A sentence that says how groups come about. */
  public Bilingual explanation() {
    return Sentence.of("consultation.groups.note").inBoth(words);
  }

  /** The published groups, one entry for each version with enough voters. */
  public List<Shown> of(Consultation known) {
    return known.grouped() == null ? List.of() : shown(known, known.grouped().versions());
  }

  /** Groups as they would be published, with their words. */
  public List<Shown> shown(Consultation known, List<Opinions> found) {
    return found.stream()
        .map(
            each ->
                new Shown(
                    each,
                    stands(known, each.version(), each.differing()),
                    stands(known, each.version(), each.common())))
        .toList();
  }

  private List<Stand> stands(Consultation known, int version, List<Opinions.Stand> stands) {
    Questionnaire asked = known.questionnaire(version).orElseThrow();
    return stands.stream()
        .map(
            stand ->
                new Stand(
                    stand,
                    Releasing.wording(asked, stand.statement()).orElse(stand.statement()),
                    Sentence.of("consultation.stance." + stand.stance()).inBoth(words),
                    stand.shares().stream().map(each -> share(each).inBoth(words)).toList()))
        .toList();
  }

  private static Sentence share(Share share) {
    if (share.from() == 0) {
      return Sentence.of("consultation.share.below", share.to());
    }
    return share.to() == Share.WHOLE
        ? Sentence.of("consultation.share.above", share.from())
        : Sentence.of("consultation.share.between", share.from(), share.to());
  }
}
