package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Locality;
import org.jspecify.annotations.Nullable;

/**
 * The place that a contribution is about, within its municipality.
 *
 * @param id of one that the call lists; null where it is another
 * @param other what was written where the call lists none of that name: it may be somebody's
 *     address, so only staff and its owner read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(@Nullable String id, @Nullable String other) {

  /** The place that was typed, or none: one of the municipality's list, or another. */
  static @Nullable Place of(Call call, @Nullable String municipality, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return Optional.ofNullable(municipality)
        .flatMap(call::municipality)
        .flatMap(each -> each.place(typed))
        .map(listed -> new Place(listed.id(), null))
        .orElseGet(() -> new Place(null, typed.strip()));
  }

  /** As its owner typed or chose it. */
  public String said(Call call, @Nullable String municipality) {
    return id == null ? String.valueOf(other) : name(call, municipality);
  }

  /** The name of the place that the call lists; the id where it lists none any more. */
  public String name(Call call, @Nullable String municipality) {
    String listed = String.valueOf(id);
    return municipality == null
        ? listed
        : call.municipality(municipality)
            .flatMap(each -> each.place(listed))
            .map(Locality::name)
            .orElse(listed);
  }
}
