package org.convocatoria.gateway.edge.service;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills what a service left out, since readings of another's JSON must bear gaps. */
public final class Lenient {

  private Lenient() {}

  /** The text, or an empty one. */
  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The list without its gaps, or an empty one. */
  public static <T> List<T> list(@Nullable List<? extends @Nullable T> list) {
    if (list == null) {
      return List.of();
    }
    return list.stream()
        .<T>mapMulti(
            (each, keep) -> {
              if (each != null) {
                keep.accept(each);
              }
            })
        .toList();
  }

  /** The value, or another in its place. */
  public static <T> T or(@Nullable T value, T other) {
    return Objects.requireNonNullElse(value, other);
  }
}
