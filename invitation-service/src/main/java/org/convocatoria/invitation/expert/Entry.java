package org.convocatoria.invitation.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a person who is entered in the directory. */
public record Entry(
    String name,
    @Nullable String post,
    @Nullable String organisation,
    String email,
    @Nullable String telephone,
    List<String> capacities,
    @Nullable String topic,
    String source,
    @Nullable List<String> tables,
    @Nullable String language,
    @Nullable Boolean sample) {}
