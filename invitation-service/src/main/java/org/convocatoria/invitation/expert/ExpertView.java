package org.convocatoria.invitation.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person of the directory as staff sees it; nothing that says who it is for those who read
 * pseudonymised.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpertView(
    String id,
    @Nullable String name,
    @Nullable String post,
    @Nullable String organisation,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String topic,
    @Nullable String source,
    List<String> capacities,
    List<String> tables,
    String language,
    boolean sample,
    boolean suppressed,
    Instant addedAt) {

  /** The view of a person, in clear or pseudonymised. */
  public static ExpertView of(Expert expert, boolean inClear) {
    return new ExpertView(
        expert.id(),
        inClear ? expert.name() : null,
        inClear ? expert.post() : null,
        inClear ? expert.organisation() : null,
        inClear ? expert.email() : null,
        inClear ? expert.telephone() : null,
        inClear ? expert.topic() : null,
        inClear ? expert.source() : null,
        expert.capacities(),
        expert.tables(),
        expert.language(),
        expert.sample(),
        expert.suppressed(),
        expert.addedAt());
  }

  /** The name, or the beginning of the id where the name is not shown. */
  public String shown() {
    return name == null ? id.substring(0, Math.min(8, id.length())) : name;
  }

  /** Post and organisation in one line. */
  public String standing() {
    String of = Objects.requireNonNullElse(organisation, "");
    String as = Objects.requireNonNullElse(post, "");
    return as.isEmpty() || of.isEmpty() ? as + of : as + ", " + of;
  }
}
