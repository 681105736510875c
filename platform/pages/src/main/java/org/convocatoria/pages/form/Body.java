package org.convocatoria.pages.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The body of a change, put together from a form. What was left blank is left out, and what cannot
 * be read as a number or a time is passed on as it is: the service says what it expects there.
 */
public final class Body {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Form form;

  private Body(Form form) {
    this.form = form;
  }

  /** Begins with nothing. */
  public static Body of(Form form) {
    return new Body(form);
  }

  /** Takes over texts. */
  public Body texts(String... fields) {
    for (String field : fields) {
      put(field, form.value(field));
    }
    return this;
  }

  /** Takes over numbers. */
  public Body numbers(String... fields) {
    for (String field : fields) {
      put(field, number(form.value(field)));
    }
    return this;
  }

  /** Takes over times on the clocks of this zone, as a form's field gives them. */
  public Body times(ZoneId zone, String... fields) {
    for (String field : fields) {
      put(field, time(form.value(field), zone));
    }
    return this;
  }

  /** Takes over all values of a field, even if there are none. */
  public Body lists(String... fields) {
    for (String field : fields) {
      members.put(field, form.values(field));
    }
    return this;
  }

  /** Puts in what comes from elsewhere; blank texts are left out. */
  public Body put(String path, Object value) {
    if (value instanceof String text && text.isEmpty()) {
      return this;
    }
    Map<String, Object> at = members;
    List<String> steps = List.of(path.split("\\.", -1));
    for (String step : steps.subList(0, steps.size() - 1)) {
      at = below(at, step);
    }
    at.put(steps.getLast(), value);
    return this;
  }

  /** What to send. */
  public Map<String, Object> members() {
    return members;
  }

  @SuppressWarnings("unchecked") // only put fills these maps
  private static Map<String, Object> below(Map<String, Object> at, String step) {
    return (Map<String, Object>) at.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
  }

  /** A power of ten, such as 1e999999999, would be written out in full further on. */
  private static Object number(String typed) {
    return NUMBER.matcher(typed).matches() ? new BigDecimal(typed) : typed;
  }

  private static String time(String typed, ZoneId zone) {
    try {
      OffsetDateTime at = LocalDateTime.parse(typed).atZone(zone).toOffsetDateTime();
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    } catch (DateTimeException _) {
      return typed;
    }
  }
}
