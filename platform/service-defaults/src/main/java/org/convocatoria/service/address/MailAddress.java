package org.convocatoria.service.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that every mail server can be given exactly as somebody typed it: plain letters before
 * the @, and a domain that is either plain or has one way only to be written in plain letters.
 *
 * @param local the part before the @
 * @param domain the part after it, in plain letters: A-labels where it was typed with others
 */
public record MailAddress(String local, String domain) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?");
  private static final Pattern TOP = Pattern.compile(".*[a-zA-Z].*");
  private static final int LONGEST_LABEL = 63;

  /** The address that a text is; empty where no mail could go exactly there. */
  public static Optional<MailAddress> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    int at = text.indexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1))
        .map(domain -> new MailAddress(text.substring(0, at), domain))
        .filter(address -> address.ascii().length() <= LONGEST);
  }

  /** The address in plain letters, as it travels. */
  public String ascii() {
    return local + "@" + domain;
  }

  private static Optional<String> domain(String typed) {
    String[] labels = typed.split("\\.", -1);
    String[] plain = new String[labels.length];
    for (int i = 0; i < labels.length; i++) {
      String label = plain(labels[i]);
      if (label == null) {
        return Optional.empty();
      }
      plain[i] = label;
    }
    String top = plain[plain.length - 1];
    return plain.length > 1 && top.length() > 1 && TOP.matcher(top).matches()
        ? Optional.of(String.join(".", plain))
        : Optional.empty();
  }

  /** The label in plain letters, where reading it back gives what was typed. */
  private static @Nullable String plain(String label) {
    String plain = label;
    if (!label.chars().allMatch(each -> each < 128)) {
      if (!label.codePoints().allMatch(MailAddress::belongsToWords)) {
        return null;
      }
      try {
        plain = IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
      } catch (IllegalArgumentException _) {
        return null;
      }
      // Some letters would silently become others, and with them another domain.
      String typed = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      if (!IDN.toUnicode(plain).equals(typed)) {
        return null;
      }
    }
    return plain.length() <= LONGEST_LABEL && LABEL.matcher(plain).matches() ? plain : null;
  }

  private static boolean belongsToWords(int letter) {
    if (letter == '-') {
      return true;
    }
    return !isFiller(letter)
        && (Character.isLetterOrDigit(letter) || isMark(Character.getType(letter)));
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Letters of Hangul that show nothing. */
  private static boolean isFiller(int letter) {
    return letter == 0x115F || letter == 0x1160 || letter == 0x3164 || letter == 0xFFA0;
  }
}
