package org.convocatoria.pages.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form of a page: what was typed into it, and what the service said about that. Its fields are
 * named as the service names them, so that each refusal finds its place.
 *
 * @param id distinguishes the forms of one page; part of the ids of its controls, unless empty
 * @param fields the names of its fields, in their order
 * @param typed what was typed, as it was typed
 * @param corrections what has to be mended
 * @param failure why it was refused as a whole; empty where that is not so
 */
public record Form(
    String id,
    List<String> fields,
    Map<String, List<String>> typed,
    List<Correction> corrections,
    String failure) {

  /** The hidden field with which sending a form twice is doing it once. */
  public static final String KEY = "key";

  /**
   * The hidden field of a form that is sent only to be shown again, in the other language: nothing
   * is done with it.
   */
  public static final String ONLY_SHOW = "mostrar";

  /** Copies what it is given. */
  public Form {
    fields = List.copyOf(fields);
    corrections = List.copyOf(corrections);
  }

  /** A form as it is first shown. */
  public static Form blank(String id, String... fields) {
    return filled(id, Map.of(), fields);
  }

  /** A form in which something stands already. */
  public static Form filled(String id, Map<String, List<String>> typed, String... fields) {
    return new Form(id, List.of(fields), Map.copyOf(typed), List.of(), "");
  }

  /** A form as it was sent. */
  public static Form sent(Form shown, Map<String, List<String>> typed) {
    return new Form(shown.id(), shown.fields(), Map.copyOf(typed), List.of(), "");
  }

  /** This form, if it is another showing of that one; else that one. */
  public Form insteadOf(Form shown) {
    return id.equals(shown.id()) ? this : shown;
  }

  /** The first value of a field, without the space around it; empty where there is none. */
  public String value(String field) {
    List<String> values = typed.get(field);
    return values == null || values.isEmpty() ? "" : plain(values.getFirst());
  }

  /** All values of a field that are not blank. */
  public List<String> values(String field) {
    return typed.getOrDefault(field, List.of()).stream()
        .map(Form::plain)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Whether this option was chosen. */
  public boolean chosen(String field, String option) {
    return values(field).contains(option);
  }

  /** The id of a field's control. */
  public String control(String field) {
    return id.isEmpty() ? field : id + "-" + field;
  }

  /** The key of this form: the one it was sent with, or a new one. */
  public String key() {
    String sent = value(KEY);
    try {
      return UUID.fromString(sent).toString();
    } catch (IllegalArgumentException _) {
      return UUID.randomUUID().toString();
    }
  }

  /** Whether it was sent only to be shown again. */
  public boolean onlyShown() {
    return !value(ONLY_SHOW).isEmpty();
  }

  /** Whether there is anything to mend or to say. */
  public boolean wrong() {
    return !failure.isEmpty() || !corrections.isEmpty();
  }

  /** The sentence at a field, if something is wrong with it. */
  public @Nullable String at(String field) {
    return corrections.stream()
        .filter(each -> each.field().equals(field))
        .map(Correction::message)
        .findFirst()
        .orElse(null);
  }

  /** The same form with one more thing to mend. */
  public Form with(String field, String message) {
    List<Correction> more = new ArrayList<>(corrections);
    more.add(new Correction(field, message, "#" + control(field)));
    return new Form(id, fields, typed, more, failure);
  }

  /** The same form with the reasons for which it was refused, each at its field. */
  public Form refused(Refusal refusal) {
    List<Correction> found = new ArrayList<>(corrections);
    for (Refusal.Field error : refusal.fields()) {
      String field = place(error.field());
      boolean said = found.stream().anyMatch(each -> each.field().equals(field));
      if (field.isEmpty()) {
        found.add(new Correction("", error.message(), ""));
      } else if (!said) {
        found.add(new Correction(field, error.message(), "#" + control(field)));
      }
    }
    found.sort(Comparator.comparingInt(each -> order(each.field())));
    boolean keyUsed = refusal.fields().stream().anyMatch(e -> e.field().equals("Idempotency-Key"));
    return new Form(
        id,
        fields,
        keyUsed ? withoutKey() : typed,
        found,
        found.isEmpty() ? refusal.sentence() : "");
  }

  /** What belongs to no field comes last. */
  private int order(String field) {
    int index = fields.indexOf(field);
    return index < 0 ? fields.size() : index;
  }

  /** What was sent before under this key has been kept: what is sent next is something else. */
  private Map<String, List<String>> withoutKey() {
    Map<String, List<String>> rest = new HashMap<>(typed);
    rest.remove(KEY);
    return rest;
  }

  /**
   * The field of this form that a path means: {@code cites.2} is said at {@code cites}, and what is
   * said of {@code place} as a whole at the first of its parts.
   */
  private String place(String path) {
    return fields.stream()
        .filter(field -> path.equals(field) || path.startsWith(field + "."))
        .findFirst()
        .or(() -> fields.stream().filter(field -> field.startsWith(path + ".")).findFirst())
        .orElse("");
  }

  private static String plain(String text) {
    return text.strip().replace("\r\n", "\n");
  }
}
