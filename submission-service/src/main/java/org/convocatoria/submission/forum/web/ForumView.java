package org.convocatoria.submission.forum.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.submission.forum.Conclusion;
import org.convocatoria.submission.forum.Discussion;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.Moderation;
import org.convocatoria.submission.forum.Proposal;
import org.convocatoria.submission.forum.Reason;
import org.convocatoria.submission.forum.Side;
import org.convocatoria.submission.forum.Talk;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A forum with its public content.
 *
 * @param next the cursor of the next proposals; null on the last page
 * @param note the sentence that the counts are not a vote; null while nothing is counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForumView(
    @JsonUnwrapped ForumLine line,
    int talkMinutes,
    List<Talk> talks,
    List<String> topics,
    List<Proposed> proposals,
    @Nullable String next,
    List<Drawn> conclusions,
    @Nullable Bilingual note) {

  /** A proposal; without its text if it was removed or erased. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Proposed(
      String id,
      @Nullable String topic,
      @Nullable String title,
      @Nullable String text,
      @Nullable String by,
      String kind,
      @Nullable String municipality,
      Instant at,
      @Nullable Moderation removed,
      @Nullable Boolean erased,
      @Nullable String folio,
      List<Given> reasons,
      @Nullable Counts counts) {}

  /** A reason; without its text if it was removed or erased. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Given(
      String id,
      Side side,
      @Nullable String text,
      @Nullable String by,
      Instant at,
      @Nullable Moderation removed,
      @Nullable Boolean erased) {

    static Given of(Reason reason) {
      return new Given(
          reason.id(),
          reason.side(),
          reason.removed() ? null : reason.text(),
          reason.removed() ? null : reason.author().publicName(),
          reason.at(),
          reason.moderation(),
          orNull(reason.erased()));
    }
  }

  /** The number of reasons on each side. */
  record Counts(
      @com.fasterxml.jackson.annotation.JsonProperty("for") long inFavour, long against) {}

  /** A conclusion with the workshop it was carried to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Drawn(String id, String statement, @Nullable String carriedTo, String folio, Instant at) {

    static Drawn of(Conclusion drawn) {
      return new Drawn(
          drawn.id(), drawn.statement(), drawn.carriedTo(), drawn.place().folio(), drawn.at());
    }
  }

  static ForumView of(Discussion discussion, Bilingual noVote) {
    Forum forum = discussion.forum();
    boolean counted = discussion.counted();
    return new ForumView(
        ForumLine.of(forum, discussion.phase()),
        forum.room().talkMinutes(),
        forum.room().talks(),
        forum.topics(),
        discussion.proposals().stream().map(each -> proposed(each, counted)).toList(),
        discussion.next(),
        forum.conclusions().stream().map(Drawn::of).toList(),
        counted ? noVote : null);
  }

  private static @Nullable Boolean orNull(boolean yes) {
    return yes ? true : null;
  }

  private static Proposed proposed(Discussion.Discussed discussed, boolean counted) {
    Proposal proposal = discussed.proposal();
    boolean removed = proposal.removed();
    return new Proposed(
        proposal.id(),
        proposal.topic(),
        removed ? null : proposal.title(),
        removed ? null : proposal.text(),
        removed ? null : proposal.author().publicName(),
        proposal.author().kind(),
        proposal.municipality(),
        proposal.at(),
        proposal.moderation(),
        orNull(proposal.erased()),
        proposal.taken() == null ? null : proposal.taken().place().folio(),
        Stream.concat(discussed.inFavour().stream(), discussed.against().stream())
            .map(Given::of)
            .toList(),
        counted ? new Counts(discussed.countFor(), discussed.countAgainst()) : null);
  }
}
