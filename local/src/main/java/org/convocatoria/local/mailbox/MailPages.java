package org.convocatoria.local.mailbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mailbox's pages, without scripts; everything a sender wrote is escaped. */
final class MailPages {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b2430;--muted:#55606d;--paper:#fbfaf6;--card:#fff;--line:#d8d3c6;--link:#0a5c6b}
      @media (prefers-color-scheme:dark){:root{--ink:#e8e6df;--muted:#a9b3bd;--paper:#14191f;--card:#1c232b;--line:#36404b;--link:#6cc5d3}}
      *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
      main{max-width:72rem;margin:0 auto;padding:24px 16px 64px}h1{font-size:1.5rem;line-height:1.2}a{color:var(--link)}
      a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
      ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}li{border-bottom:1px solid var(--line)}
      li a{display:block;padding:12px 8px;min-height:44px;text-decoration:none;color:inherit;overflow-wrap:anywhere}
      li a:hover{background:var(--card)}li strong{display:block;color:var(--link)}
      .muted{color:var(--muted);font-size:.9rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;overflow-wrap:anywhere}
      dt{color:var(--muted)}dd{margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:16px}
      iframe{width:100%;height:36rem;border:1px solid var(--line);border-radius:4px;background:#fff}
      """;

  private final MailWords words;

  MailPages(MailWords words) {
    this.words = words;
  }

  static String styleSheet() {
    return STYLE;
  }

  String list(List<Entry> entries, int total, int page, boolean hasMore) {
    String items = entries.stream().map(this::line).collect(Collectors.joining());
    String body =
        """
        <h1>%s</h1>
        <p class="muted">%s %s</p>
        %s%s
        """
            .formatted(
                words.say("mailbox.title"),
                words.say("mailbox.count", total),
                words.say("mailbox.local"),
                entries.isEmpty()
                    ? "<p>" + words.say("mailbox.empty") + "</p>"
                    : "<ol>" + items + "</ol>",
                navigation(page, hasMore));
    return page(words.say("mailbox.title"), body);
  }

  /** One line of the list. */
  record Entry(String name, String subject, String from, String to, String date) {}

  private String line(Entry entry) {
    return """
    <li><a href="/mensaje/%s"><strong>%s</strong>
    <span>%s</span> <span class="muted">%s · %s</span></a></li>
    """
        .formatted(
            entry.name(),
            escape(subject(entry.subject())),
            escape(entry.from()),
            escape(words.say("mailbox.for", entry.to())),
            escape(entry.date()));
  }

  String message(String name, Mail mail) {
    String body =
        """
        <p><a href="/">← %s</a></p>
        <h1>%s</h1>
        %s%s%s%s
        <h2>%s</h2>
        <pre>%s</pre>
        <p><a href="/mensaje/%s/original">%s</a></p>
        """
            .formatted(
                words.say("mailbox.all"),
                escape(subject(mail.subject())),
                envelope(mail),
                mail.text().map(this::text).orElse(""),
                mail.html().map(_ -> frame(name)).orElse(""),
                attachments(name, mail),
                words.say("mail.headers"),
                escape(String.join("\n", mail.headers())),
                name,
                words.say("mail.original"));
    return page(subject(mail.subject()), body);
  }

  String notFound() {
    String title = words.say("mailbox.unknown");
    return page(
        title,
        "<h1>%s</h1><p>%s <a href=\"/\">%s</a></p>"
            .formatted(title, words.say("mailbox.unknown.text"), words.say("mailbox.back")));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private String envelope(Mail mail) {
    return "<dl>%s%s%s</dl>"
        .formatted(
            fact("mail.from", mail.from()),
            fact("mail.to", mail.to()),
            fact("mail.date", mail.date()));
  }

  private String fact(String key, String value) {
    return "<dt>%s</dt><dd>%s</dd>".formatted(words.say(key), escape(value));
  }

  private String text(String text) {
    return "<h2>%s</h2><pre>%s</pre>".formatted(words.say("mail.text"), escape(text));
  }

  private String frame(String name) {
    return """
    <h2>HTML</h2>
    <iframe sandbox title="%s" src="/mensaje/%s/html"></iframe>
    """
        .formatted(words.say("mail.html"), name);
  }

  private String attachments(String name, Mail mail) {
    if (mail.attachments().isEmpty()) {
      return "";
    }
    return IntStream.range(0, mail.attachments().size())
        .mapToObj(
            i -> {
              Mail.Attachment attachment = mail.attachments().get(i);
              return "<li><a href=\"/mensaje/%s/adjunto/%d\"><strong>%s</strong> <span class=\"muted\">%s · %,d bytes</span></a></li>"
                  .formatted(
                      name,
                      i,
                      escape(attachment.name()),
                      escape(attachment.type()),
                      attachment.content().length);
            })
        .collect(
            Collectors.joining("", "<h2>" + words.say("mail.attachments") + "</h2><ol>", "</ol>"));
  }

  private String navigation(int page, boolean hasMore) {
    String newer = page > 0 ? other(page - 1, "mailbox.newer") + " " : "";
    String older = hasMore ? other(page + 1, "mailbox.older") : "";
    return newer.isEmpty() && older.isEmpty() ? "" : "<p>" + newer + older + "</p>";
  }

  private String other(int page, String key) {
    return "<a href=\"/?pagina=%d\">%s</a>".formatted(page, words.say(key));
  }

  private String subject(String written) {
    return written.isBlank() ? words.say("mail.no-subject") : written;
  }

  private String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><link rel="stylesheet" href="/estilo.css"></head><body><main>
    %s</main></body></html>
    """
        .formatted(words.lang(), escape(title), body);
  }
}
