package org.convocatoria.local.mailbox;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of the mailbox's pages in the language of one reader. */
final class MailWords {

  private static final String BUNDLE = "mailbox.words";
  private static final Locale SPANISH = Locale.of("es", "MX");

  private final Locale locale;
  private final ResourceBundle bundle;

  private MailWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** English where the browser asks for it first; Spanish otherwise. */
  static MailWords wanted(@Nullable String acceptLanguage) {
    boolean english = acceptLanguage != null && acceptLanguage.strip().startsWith("en");
    return new MailWords(english ? Locale.US : SPANISH);
  }

  /** For the lang attribute. */
  String lang() {
    return locale.toLanguageTag();
  }

  /** The sentence under this key. */
  String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), locale).format(parts);
  }
}
