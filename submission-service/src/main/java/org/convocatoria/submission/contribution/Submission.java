package org.convocatoria.submission.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contribution as somebody hands it in. */
public record Submission(
    String matter,
    @Nullable String form,
    @Nullable String table,
    String title,
    String text,
    @Nullable String municipality,
    Who contributor,
    Agreed consent,
    @Nullable Citation citation,
    @Nullable String channel,
    @Nullable Boolean sample) {

  /** Who hands it in. */
  public record Who(
      String kind,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String organisation,
      @Nullable String post,
      @Nullable Boolean namePublic) {

    Contributor contributor() {
      return new Contributor(
          kind, name, email, telephone, organisation, post, Boolean.TRUE.equals(namePublic));
    }
  }

  /** What they agree to. */
  public record Agreed(String notice, List<String> purposes) {}
}
