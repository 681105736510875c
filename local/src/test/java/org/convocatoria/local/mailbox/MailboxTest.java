package org.convocatoria.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

class MailboxTest {

  private static final String NASTY = "<script>alert('1')</script>";

  @TempDir Path path;

  private final HttpClient client = HttpClient.newHttpClient();
  private MailFolder folder;
  private SMTPServer smtp;
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    folder = new MailFolder(path, Clock.systemUTC());
    smtp = SmtpReceiver.start(folder, anyPort());
    site = MailSite.start(folder, anyPort());
  }

  @AfterEach
  void stop() {
    smtp.stop();
    site.stop(0);
    client.close();
  }

  @Test
  void anAcceptedMessageIsOneFileWithItsEnvelope() throws Exception {
    send("Hola", "Texto", "<p>HTML</p>");
    assertThat(folder.names()).hasSize(1);
    String file = Files.readString(path.resolve(folder.names().getFirst()));
    assertThat(file)
        .startsWith("Return-Path: <envia@example.org>\r\nDelivered-To: recibe@example.org\r\n")
        .contains("Subject: Hola")
        .contains("Texto");
  }

  @Test
  void theNewestMessageComesFirst() throws Exception {
    send("Primero", "a", "a");
    send("Segundo", "b", "b");
    String page = get("/").body();
    assertThat(page).contains("2 mensajes recibidos");
    assertThat(page.indexOf("Segundo")).isLessThan(page.indexOf("Primero"));
  }

  @Test
  void whoAsksForEnglishReadsThePagesInEnglish() throws Exception {
    send("Hola", "Texto", "<p>HTML</p>");
    String name = folder.names().getFirst();
    assertThat(get("/", "en-US,en;q=0.9").body())
        .contains("<html lang=\"en-US\">")
        .contains("Test mailbox", "1 message received.", "to recibe@example.org");
    assertThat(get("/mensaje/" + name, "en").body()).contains("All messages", "<dt>From</dt>");
    assertThat(get("/mensaje/none", "en").body()).contains("There is no such message.");
    assertThat(get("/", "es-MX").body())
        .contains("<html lang=\"es-MX\">")
        .contains("1 mensaje recibido.", "para recibe@example.org");
  }

  @Test
  void aForeignNameForThisMachineShowsNothing() throws Exception {
    send("Hola", "Texto", "<p>HTML</p>");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.getAddress().getPort());
        InputStream response = socket.getInputStream()) {
      String request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(new String(response.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 421")
          .doesNotContain("Hola");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() throws Exception {
    assertThat(words("en").keySet()).isEqualTo(words("es").keySet());
  }

  @Test
  void nothingASenderWritesBecomesMarkup() throws Exception {
    send("Asunto " + NASTY, "Texto " + NASTY, "<p>HTML</p>");
    String name = folder.names().getFirst();
    for (String page : new String[] {get("/").body(), get("/mensaje/" + name).body()}) {
      assertThat(page).doesNotContain(NASTY).contains("&lt;script&gt;");
    }
  }

  @Test
  void theHtmlPartIsShownOnlyInASandboxWithoutScriptsOrNetwork() throws Exception {
    send("Hola", "Texto", "<p>Uno</p><img src=\"http://example.org/x.png\">" + NASTY);
    String name = folder.names().getFirst();
    assertThat(get("/mensaje/" + name).body())
        .contains("<iframe sandbox ")
        .contains("src=\"/mensaje/" + name + "/html\"");
    HttpResponse<String> html = get("/mensaje/" + name + "/html");
    assertThat(html.body()).contains("<p>Uno</p>");
    assertThat(policy(html)).contains("default-src 'none'").contains("sandbox");
    assertThat(policy(html)).doesNotContain("script");
  }

  @Test
  void anAttachmentIsADownloadWithItsName() throws Exception {
    send("Hola", "Texto", "<p>HTML</p>");
    HttpResponse<String> reply = get("/mensaje/" + folder.names().getFirst() + "/adjunto/0");
    assertThat(reply.body()).isEqualTo("BEGIN:VCALENDAR");
    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''invitaci%C3%B3n.ics");
    assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void theOriginalIsPlainText() throws Exception {
    send("Hola", "Texto", "<p>HTML</p>");
    HttpResponse<String> reply = get("/mensaje/" + folder.names().getFirst() + "/original");
    assertThat(reply.body()).contains("Subject: Hola");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
  }

  @Test
  void aNameThatLeavesTheFolderIsNotFound() throws Exception {
    Files.writeString(path.resolveSibling("secret.eml"), "Subject: secreto");
    for (String name : new String[] {"..%2Fsecret.eml", "secret.eml", "x/y/z"}) {
      assertThat(get("/mensaje/" + name).statusCode()).as(name).isEqualTo(404);
    }
  }

  @Test
  void nothingCanBeChangedThroughThePage() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(address("/")).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static String policy(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(path)).header("Accept-Language", language).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        MailPages.class.getResourceAsStream("/mailbox/words_" + language + ".properties")) {
      words.load(in);
    }
    return words;
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
  }

  private void send(String subject, String text, String html) throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(smtp.getPortAllocated()));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("envia@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("recibe@example.org"));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, "UTF-8", "html");
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(new MimeMultipart("alternative", plain, rich));
    MimeBodyPart attachment = new MimeBodyPart();
    attachment.setText("BEGIN:VCALENDAR", "UTF-8", "calendar");
    attachment.setDisposition(MimeBodyPart.ATTACHMENT);
    attachment.setFileName("invitación.ics");
    message.setContent(new MimeMultipart("mixed", body, attachment));
    Transport.send(message);
  }
}
