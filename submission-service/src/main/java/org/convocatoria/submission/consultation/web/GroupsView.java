package org.convocatoria.submission.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Opinions;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The opinion groups of a consultation.
 *
 * @param note how they came about, or why there are none
 * @param releasedAt null while they are not released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupsView(@Nullable Bilingual note, @Nullable Instant releasedAt, List<Version> versions) {

  /** The groups of one version; none if its answers form none. */
  record Version(
      int version,
      int voters,
      boolean sampled,
      List<Opinions.Group> groups,
      List<Stand> differing,
      List<Stand> common) {}

  /** The side that groups take on a statement. */
  record Stand(
      String statement,
      String text,
      String stance,
      List<String> distinguishes,
      List<GroupShare> shares) {}

  /** The share of a group that takes the stance: from one percent up to less than the other. */
  record GroupShare(String group, int from, int to) {}

  static @Nullable GroupsView of(Consultation known, PublishedGroups published) {
    Bilingual note = published.note(known).orElse(null);
    return note == null
        ? null
        : new GroupsView(
            note,
            known.grouped() == null ? null : known.grouped().at(),
            versions(published.of(known)));
  }

  static GroupsView unreleased(List<PublishedGroups.Shown> found) {
    return new GroupsView(null, null, versions(found));
  }

  private static List<Version> versions(List<PublishedGroups.Shown> found) {
    return found.stream().map(GroupsView::version).toList();
  }

  private static Version version(PublishedGroups.Shown shown) {
    Opinions of = shown.opinions();
    return new Version(
        of.version(),
        of.voters(),
        of.sampled(),
        of.groups(),
        shown.differing().stream().map(each -> stand(each, of.groups())).toList(),
        shown.common().stream().map(each -> stand(each, of.groups())).toList());
  }

  private static Stand stand(PublishedGroups.Stand told, List<Opinions.Group> groups) {
    Opinions.Stand stand = told.stand();
    return new Stand(
        stand.statement(),
        told.wording(),
        stand.stance(),
        stand.marks(),
        IntStream.range(0, groups.size())
            .mapToObj(
                i ->
                    new GroupShare(
                        groups.get(i).name(),
                        stand.shares().get(i).from(),
                        stand.shares().get(i).to()))
            .toList());
  }
}
