package org.convocatoria.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads what a failed conversation with the mail server means for the message. */
final class SmtpFailures {

  private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  private static final Outcome UNREACHABLE = new Outcome.Unreachable("server-unreachable");

  /** It offers no encryption where we ask for it, or has a certificate that we do not trust. */
  private static final Outcome NOT_SECURE = new Outcome.Unreachable("server-not-secure");

  private SmtpFailures() {}

  static Outcome meaning(Throwable failure) {
    Set<Throwable> chain = chain(failure);
    for (Throwable each : chain) {
      // What we are, not what the message is, was refused: somebody has to mend our settings.
      if (each instanceof SMTPSenderFailedException e) {
        return new Outcome.Deferred("sender-" + e.getReturnCode());
      }
    }
    if (chain.stream().anyMatch(SmtpFailures::isNotSecure)) {
      return NOT_SECURE;
    }
    Outcome found = serverFailed(chain) ? UNREACHABLE : new Outcome.Deferred("not-taken");
    for (Throwable each : chain) {
      Outcome meaning = one(each);
      if (meaning instanceof Outcome.Refused) {
        return meaning;
      }
      found = meaning == null || meaning instanceof Outcome.Unreachable ? found : meaning;
    }
    return found;
  }

  /** The connection, or the login, failed: anything else is about the one message. */
  private static boolean serverFailed(Set<Throwable> chain) {
    return chain.stream()
        .anyMatch(
            each ->
                each instanceof IOException
                    || each instanceof MailAuthenticationException
                    || each instanceof MailConnectException
                    || (each instanceof MailSendException && each.getCause() != null)
                    || one(each) instanceof Outcome.Unreachable);
  }

  /** The library has a sentence for it and no exception of its own. */
  private static boolean isNotSecure(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof SSLException
        || (failure instanceof MessagingException
            && message != null
            && message.startsWith("STARTTLS is required"));
  }

  private static @Nullable Outcome one(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException e -> answered(e.getReturnCode(), e.getMessage());
      case SMTPSendFailedException e -> answered(e.getReturnCode(), e.getMessage());
      case AddressException _ -> new Outcome.Refused("address-unreadable");
      default -> null;
    };
  }

  private static Outcome answered(int code, @Nullable String text) {
    if (code == 421 || code < 400) {
      return UNREACHABLE;
    }
    return code < 500
        ? new Outcome.Deferred("smtp-" + code)
        : new Outcome.Refused(refusal(code, text == null ? "" : text));
  }

  private static String refusal(int code, String text) {
    Matcher enhanced = ENHANCED.matcher(text);
    return switch (enhanced.find() ? enhanced.group() : "") {
      case "5.1.1", "5.1.2", "5.1.3", "5.1.10" -> "address-unknown";
      case "5.2.2" -> "mailbox-full";
      default -> "smtp-" + code;
    };
  }

  private static Set<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = new HashSet<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable each = open.remove();
      if (!seen.add(each)) {
        continue;
      }
      if (each.getCause() != null) {
        open.add(each.getCause());
      }
      if (each instanceof MessagingException m && m.getNextException() != null) {
        open.add(m.getNextException());
      }
      if (each instanceof MailSendException m) {
        open.addAll(Arrays.asList(m.getMessageExceptions()));
      }
    }
    return seen;
  }
}
