package org.convocatoria.notification.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.notification.message.MailRequest;

/** What a template sees: the request's parameters in the reader's language. */
final class MailView {

  /** Parameters that are points in time, as ISO 8601 with offset. */
  private static final Set<String> MOMENTS =
      Set.of("starts", "ends", "was", "deadline", "letterDate");

  /** Parameters that are days, as ISO 8601. */
  private static final Set<String> DAYS = Set.of("date", "due");

  private MailView() {}

  static Map<String, Object> of(MailRequest request, Map<String, String> links, String publicUrl) {
    Locale locale = request.locale();
    Map<String, Object> view = new HashMap<>();
    request.params().forEach((name, value) -> view.put(name, inWords(name, value, locale)));
    if (view.get("starts") instanceof Moment starts && view.get("ends") instanceof Moment ends) {
      view.put("duration", starts.until(ends, locale));
    }
    Named.complete(view, locale);
    Movement.describe(view, locale);
    view.putAll(links);
    view.put("publicUrl", publicUrl);
    view.put("publicPages", publicUrl + (locale.getLanguage().equals("en") ? "/en" : ""));
    view.put("sample", request.sample());
    view.put("name", name(request));
    return view;
  }

  /** On one line, as it is written in letters. */
  private static String name(MailRequest request) {
    String name = Optional.ofNullable(request.to().name()).orElse("");
    return name.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  private static Object inLanguage(Object value, Locale locale) {
    return switch (value) {
      case Map<?, ?> both when both.containsKey("es") && both.containsKey("en") ->
          String.valueOf(both.get(locale.getLanguage().equals("en") ? "en" : "es"));
      case Map<?, ?> nested -> nested(nested, locale);
      case List<?> list ->
          Listing.of(list.stream().map(each -> inLanguage(each, locale)).toList(), locale);
      default -> value;
    };
  }

  private static Map<String, Object> nested(Map<?, ?> values, Locale locale) {
    Map<String, Object> resolved = new HashMap<>();
    values.forEach(
        (name, each) -> {
          if (each != null) {
            resolved.put(String.valueOf(name), inLanguage(each, locale));
          }
        });
    return resolved;
  }

  /**
   * Points in time and days are written out where the parameter is one by its name. A title may
   * look like a date and is a title.
   */
  private static Object inWords(String name, Object value, Locale locale) {
    if (!(value instanceof String text)) {
      return inLanguage(value, locale);
    }
    if (MOMENTS.contains(name)) {
      return Moment.in(text, locale).<Object>map(moment -> moment).orElse(text);
    }
    return DAYS.contains(name) ? Moment.date(text, locale).orElse(text) : text;
  }
}
