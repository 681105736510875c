package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the law wants a privacy notice to say beside its text; an institute fills in what applies.
 *
 * @param address of the body that is responsible for the data
 * @param basis the law by which it may use them
 * @param published what of a contribution everybody reads
 * @param transfers to whom data go, and why
 * @param rights how people use their rights
 * @param contact of the unit that answers for data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeFacts(
    @Nullable Bilingual address,
    @Nullable Bilingual basis,
    @Nullable Bilingual published,
    @Nullable Bilingual transfers,
    @Nullable Bilingual rights,
    @Nullable Bilingual contact) {

  /** Those that are filled in, by their names, in the order in which people read them. */
  public Map<String, Bilingual> given() {
    Map<String, Bilingual> given = new LinkedHashMap<>();
    put(given, "address", address);
    put(given, "basis", basis);
    put(given, "published", published);
    put(given, "transfers", transfers);
    put(given, "rights", rights);
    put(given, "contact", contact);
    return given;
  }

  private static void put(Map<String, Bilingual> given, String name, @Nullable Bilingual text) {
    if (text != null) {
      given.put(name, text);
    }
  }
}
