package org.convocatoria.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.convocatoria.pages.language.Language;
import org.springframework.context.MessageSource;

/** Something said to people, in every language: by its key in the bundles, or as it was written. */
public sealed interface Sentence permits Sentence.Keyed, Bilingual {

  /**
   * The sentence that the bundles have under this key.
   *
   * @param parts what stands in it: text, numbers, dates, or sentences of their own
   */
  static Sentence of(String key, Object... parts) {
    return new Keyed(key, List.of(parts));
  }

  /** The sentence for a reader of this language. */
  String in(Locale locale, MessageSource words);

  /** The sentence in both languages, as programs get it. */
  default Bilingual inBoth(MessageSource words) {
    return new Bilingual(in(Language.ES.locale(), words), in(Language.EN.locale(), words));
  }

  /** A sentence of the bundles. */
  record Keyed(String key, List<Object> parts) implements Sentence {

    /** Copies what it is given. */
    public Keyed {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Locale locale, MessageSource words) {
      Object[] said = parts.stream().map(part -> said(part, locale, words)).toArray();
      return words.getMessage(key, said, locale);
    }

    private static Object said(Object part, Locale locale, MessageSource words) {
      return switch (part) {
        case Sentence inner -> inner.in(locale, words);
        case LocalDate date -> DateStyle.DATE.write(date, locale);
        case OffsetDateTime moment -> DateStyle.DAY_TIME.write(moment, locale);
        default -> part;
      };
    }
  }
}
