package org.convocatoria.pages.form;

import java.util.List;

/**
 * The reasons for which a form was refused, in the language of its reader.
 *
 * @param sentence why it was refused as a whole
 * @param fields the fields that are wrong, by their path in dots
 */
public record Refusal(String sentence, List<Field> fields) {

  /** A field and the sentence that says how to mend it. */
  public record Field(String field, String message) {}

  /** Copies what it is given. */
  public Refusal {
    fields = List.copyOf(fields);
  }

  /** The first reason, where only one is shown. */
  public String first() {
    return fields.isEmpty() ? sentence : fields.getFirst().message();
  }
}
