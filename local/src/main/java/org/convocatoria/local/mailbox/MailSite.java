package org.convocatoria.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.local.host.OwnNames;
import org.convocatoria.local.mailbox.MailPages.Entry;
import org.jspecify.annotations.Nullable;

/** Serves the caught mail. */
final class MailSite {

  private static final int PAGE = 50;
  private static final Pattern MESSAGE =
      Pattern.compile("/mensaje/([^/]+)(?:/(html|original|adjunto)(?:/(\\d{1,4}))?)?");
  private static final Pattern PAGE_NUMBER = Pattern.compile("pagina=(\\d{1,6})");
  private static final String OWN_POLICY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";
  private static final String SENDERS_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'self'; sandbox";

  private final MailFolder folder;

  private MailSite(MailFolder folder) {
    this.folder = folder;
  }

  static HttpServer start(MailFolder folder, InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    MailSite site = new MailSite(folder);
    server.createContext("/", site::handle);
    server.start();
    return server;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    try (exchange) {
      if (!OwnNames.isOurs(exchange)) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      respondOrSayNotFound(exchange);
    }
  }

  private void respondOrSayNotFound(HttpExchange exchange) throws IOException {
    try {
      respond(exchange);
    } catch (NoSuchFileException | MessagingException e) {
      byte[] page = pages(exchange).notFound().getBytes(UTF_8);
      send(exchange, 404, "text/html; charset=utf-8", OWN_POLICY, page);
    }
  }

  private void respond(HttpExchange exchange) throws IOException, MessagingException {
    String path = exchange.getRequestURI().getPath();
    Matcher message = MESSAGE.matcher(path);
    if (path.equals("/")) {
      html(exchange, list(pages(exchange), exchange.getRequestURI().getQuery()));
    } else if (path.equals("/estilo.css")) {
      send(exchange, 200, "text/css", OWN_POLICY, MailPages.styleSheet().getBytes(UTF_8));
    } else if (message.matches()) {
      message(exchange, message.group(1), message.group(2), message.group(3));
    } else {
      throw new NoSuchFileException(path);
    }
  }

  private String list(MailPages pages, @Nullable String query)
      throws IOException, MessagingException {
    Matcher number = PAGE_NUMBER.matcher(query == null ? "" : query);
    int page = number.matches() ? Integer.parseInt(number.group(1)) : 0;
    List<String> names = folder.names();
    int from = (int) Math.min((long) page * PAGE, names.size());
    int to = Math.min(from + PAGE, names.size());
    List<Entry> entries = new ArrayList<>();
    for (String name : names.subList(from, to)) {
      Mail mail = mail(name);
      entries.add(new Entry(name, mail.subject(), mail.from(), mail.to(), mail.date()));
    }
    return pages.list(entries, names.size(), page, to < names.size());
  }

  private void message(
      HttpExchange exchange, String name, @Nullable String what, @Nullable String number)
      throws IOException, MessagingException {
    if (what == null) {
      html(exchange, pages(exchange).message(name, mail(name)));
    } else if (what.equals("original")) {
      try (InputStream file = folder.open(name)) {
        send(exchange, 200, "text/plain; charset=utf-8", SENDERS_POLICY, file.readAllBytes());
      }
    } else if (what.equals("html")) {
      Optional<String> html = mail(name).html();
      byte[] body = html.orElseThrow(() -> new NoSuchFileException(name)).getBytes(UTF_8);
      send(exchange, 200, "text/html; charset=utf-8", SENDERS_POLICY, body);
    } else {
      attachment(exchange, name, number == null ? -1 : Integer.parseInt(number));
    }
  }

  private void attachment(HttpExchange exchange, String name, int number)
      throws IOException, MessagingException {
    List<Mail.Attachment> attachments = mail(name).attachments();
    if (number < 0 || number >= attachments.size()) {
      throw new NoSuchFileException(name);
    }
    Mail.Attachment attachment = attachments.get(number);
    String file = URLEncoder.encode(attachment.name(), UTF_8).replace("+", "%20");
    exchange
        .getResponseHeaders()
        .set("Content-Disposition", "attachment; filename*=UTF-8''" + file);
    send(exchange, 200, "application/octet-stream", SENDERS_POLICY, attachment.content());
  }

  private static MailPages pages(HttpExchange exchange) {
    return new MailPages(
        MailWords.wanted(exchange.getRequestHeaders().getFirst("Accept-Language")));
  }

  private Mail mail(String name) throws IOException, MessagingException {
    try (InputStream file = folder.open(name)) {
      return Mail.parse(file);
    }
  }

  private static void html(HttpExchange exchange, String page) throws IOException {
    send(exchange, 200, "text/html; charset=utf-8", OWN_POLICY, page.getBytes(UTF_8));
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
