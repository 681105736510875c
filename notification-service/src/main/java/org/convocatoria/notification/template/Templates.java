package org.convocatoria.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.convocatoria.notification.message.MailRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mails' words, from data files: for each mail and language a plain text whose first line is
 * the subject, and an HTML part. A value that is missing is an error, never a gap in a letter.
 */
@Component
public class Templates {

  private static final Set<String> NAMES =
      Set.of(
          "account-invitation",
          "account-recovery",
          "application-acceptance",
          "application-decision",
          "application-draft",
          "application-receipt",
          "contribution-receipt",
          "contribution-admitted",
          "contribution-not-admitted",
          "contribution-clarification",
          "contribution-clave-given",
          "contribution-forwarded",
          "contribution-recovery",
          "contribution-merged",
          "contribution-used",
          "data-request-clarification",
          "data-request-extension",
          "data-request-sent",
          "forum-proposal-moderated",
          "forum-reason-moderated",
          "invitation-letter",
          "invitation-answer",
          "login-code",
          "workshop-rescheduled");

  private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?=[\\s<]|$)");

  private final String publicUrl;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler text =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);
  private final Mustache.Compiler html =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(file(name)));

  Templates(@Value("${convocatoria.public-url}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Whether there is a mail of this name. */
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  /**
   * Fills a template in.
   *
   * @param links by name, as they are to be read
   */
  public RenderedMail render(MailRequest request, Map<String, String> links) {
    Map<String, Object> view = MailView.of(request, links, publicUrl);
    String file = request.locale().getLanguage() + "/" + request.template();
    try {
      String plain = contracted(text(file + ".txt").execute(view), request);
      int firstLine = plain.indexOf('\n');
      String subject = plain.substring(0, firstLine).strip();
      Map<String, Object> withSubject = new HashMap<>(view);
      withSubject.put("subject", subject);
      return new RenderedMail(
          subject,
          plain.substring(firstLine).strip() + "\n",
          contracted(html(file + ".html").execute(withSubject), request));
    } catch (MustacheException e) {
      throw new TemplateFailedException(request.template(), e);
    }
  }

  /**
   * What people write may begin with an article, which Spanish contracts, and may end in a full
   * stop of its own where the sentence ends too.
   */
  private static String contracted(String filled, MailRequest request) {
    String ended = TWO_STOPS.matcher(filled).replaceAll(".");
    return request.locale().getLanguage().equals("es")
        ? ended.replace(" de el ", " del ").replace(" a el ", " al ")
        : ended;
  }

  private Template text(String file) {
    return compiled.computeIfAbsent(file, name -> text.compile(file(name)));
  }

  private Template html(String file) {
    return compiled.computeIfAbsent(file, name -> html.compile(file(name)));
  }

  static String file(String name) {
    try (InputStream in = Templates.class.getResourceAsStream("/mail/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no mail/" + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
