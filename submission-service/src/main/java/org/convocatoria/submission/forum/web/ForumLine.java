package org.convocatoria.submission.forum.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.Venue;
import org.jspecify.annotations.Nullable;

/** A forum in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForumLine(
    String id,
    String title,
    @Nullable String theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    Place place,
    Instant opens,
    Instant closes,
    Phase state,
    boolean sample) {

  /** All forums of a call. */
  record Listing(List<ForumLine> items) {}

  /** The place where it is held. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(String name, @Nullable String address) {

    static Place of(Venue venue) {
      return new Place(venue.name(), venue.address());
    }
  }

  static ForumLine of(Discussions.Listed listed) {
    return of(listed.forum(), listed.phase());
  }

  static ForumLine of(Forum forum, Phase phase) {
    return new ForumLine(
        forum.id(),
        forum.title(),
        forum.theme(),
        forum.room().starts(),
        forum.room().ends(),
        Place.of(forum.room().place()),
        forum.online().opens().toInstant(),
        forum.online().end(),
        phase,
        forum.sample());
  }
}
