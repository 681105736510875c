package org.convocatoria.local.mailbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mailbox's pages, in Spanish, without scripts; everything a sender wrote is escaped. */
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

  private MailPages() {}

  static String styleSheet() {
    return STYLE;
  }

  static String list(List<Entry> entries, int total, int page, boolean hasMore) {
    String items =
        entries.stream()
            .map(
                entry ->
                    """
                    <li><a href="/mensaje/%s"><strong>%s</strong>
                    <span>%s</span> <span class="muted">para %s · %s</span></a></li>
                    """
                        .formatted(
                            entry.name(),
                            escape(blank(entry.subject(), "(sin asunto)")),
                            escape(entry.from()),
                            escape(entry.to()),
                            escape(entry.date())))
            .collect(Collectors.joining());
    String body =
        """
        <h1>Buzón de pruebas</h1>
        <p class="muted">%s Ninguno salió de esta máquina.</p>
        %s%s
        """
            .formatted(
                total == 1 ? "1 mensaje recibido." : total + " mensajes recibidos.",
                entries.isEmpty() ? "<p>Todavía no hay mensajes.</p>" : "<ol>" + items + "</ol>",
                navigation(page, hasMore));
    return page("Buzón de pruebas", body);
  }

  /** One line of the list. */
  record Entry(String name, String subject, String from, String to, String date) {}

  static String message(String name, Mail mail) {
    String body =
        """
        <p><a href="/">← Todos los mensajes</a></p>
        <h1>%s</h1>
        <dl><dt>De</dt><dd>%s</dd><dt>Para</dt><dd>%s</dd><dt>Fecha</dt><dd>%s</dd></dl>
        %s%s%s
        <h2>Encabezados</h2>
        <pre>%s</pre>
        <p><a href="/mensaje/%s/original">Ver el mensaje original completo</a></p>
        """
            .formatted(
                escape(blank(mail.subject(), "(sin asunto)")),
                escape(mail.from()),
                escape(mail.to()),
                escape(mail.date()),
                mail.text().map(text -> section("Texto", escape(text))).orElse(""),
                mail.html().map(_ -> frame(name)).orElse(""),
                attachments(name, mail),
                escape(String.join("\n", mail.headers())),
                name);
    return page(blank(mail.subject(), "(sin asunto)"), body);
  }

  static String notFound() {
    return page(
        "No encontrado",
        "<h1>No encontrado</h1><p>Ese mensaje no existe. <a href=\"/\">Volver al buzón</a></p>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String section(String title, String escaped) {
    return "<h2>%s</h2><pre>%s</pre>".formatted(title, escaped);
  }

  private static String frame(String name) {
    return """
    <h2>HTML</h2>
    <iframe sandbox title="Versión HTML del mensaje" src="/mensaje/%s/html"></iframe>
    """
        .formatted(name);
  }

  private static String attachments(String name, Mail mail) {
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
        .collect(Collectors.joining("", "<h2>Adjuntos</h2><ol>", "</ol>"));
  }

  private static String navigation(int page, boolean hasMore) {
    String newer = page > 0 ? "<a href=\"/?pagina=%d\">Más recientes</a> ".formatted(page - 1) : "";
    String older = hasMore ? "<a href=\"/?pagina=%d\">Más antiguos</a>".formatted(page + 1) : "";
    return newer.isEmpty() && older.isEmpty() ? "" : "<p>" + newer + older + "</p>";
  }

  private static String blank(String value, String otherwise) {
    return value.isBlank() ? otherwise : value;
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><link rel="stylesheet" href="/estilo.css"></head><body><main>
    %s</main></body></html>
    """
        .formatted(escape(title), body);
  }
}
