package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class AttachingTest {

  @LocalServerPort int port;
  private Api api = new Api(0);
  private String folio = "";
  private String clave = "";

  @BeforeEach
  void contribute() {
    api = new Api(port);
    ServiceApi.Answer receipt = api.contribute();
    folio = receipt.at("/folio");
    clave = receipt.at("/clave");
  }

  @Test
  void aPdfIsKeptAndItsHashIsTold() throws Exception {
    byte[] pdf = pdf(2_000_000);
    ServiceApi.Answer answer = upload("estudio.pdf", pdf);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
    assertThat(answer.json().at("/bytes").asInt()).isEqualTo(pdf.length);
  }

  @Test
  void anybodyDownloadsAFileOnceItsContributionIsAdmittedAndNoLongerAfterwards() {
    String id = upload("a.pdf", pdf(700)).at("/id");
    String address = "/api/contributions/" + folio + "/attachments/" + id;
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(404);
    ServiceApi.Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(admitted.status()).isEqualTo(200);
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(200);
    assertThat(api.get("/folio/" + folio, Api.anonymous()).body())
        .contains("/folio/" + folio + "/archivos/" + id);
    assertThat(api.get("/folio/" + folio + "/archivos/" + id, Api.anonymous()).status())
        .isEqualTo(200);
    api.post(
        "/api/folios/" + folio + "/withdrawal", Api.anonymous(), "{}", "Convocatoria-Clave", clave);
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(404);
  }

  @Test
  void theSameFileTwiceIsKeptOnce() {
    String first = upload("a.pdf", pdf(500)).at("/id");
    assertThat(upload("b.pdf", pdf(500)).at("/id")).isEqualTo(first);
  }

  @Test
  @Tag("acceptance-13")
  void whatAFileIsCountsNotWhatItIsCalled() {
    assertThat(upload("a.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8)).status())
        .isEqualTo(415);
    assertThat(
            upload(
                    "a.png",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>".getBytes(UTF_8))
                .status())
        .isEqualTo(415);
    byte[] exe = new byte[400];
    exe[0] = 'M';
    exe[1] = 'Z';
    assertThat(upload("a.exe", exe).status()).isEqualTo(415);
    assertThat(attachments()).isZero();
  }

  @Test
  void aTooLargeFileIsRefused() {
    assertThat(upload("grande.pdf", pdf(27_000_000)).status()).isEqualTo(413);
    assertThat(attachments()).isZero();
  }

  @Test
  void aFolioIsUnderstoodWithABlankInItOrThereIsNone() {
    String path = "/api/contributions/" + folio.replace("-", "%20-") + "/attachments";
    assertThat(api.upload(path, "a.pdf", pdf(100), "Convocatoria-Clave", clave).status())
        .isEqualTo(201);
    assertThat(
            api.upload(
                    "/api/contributions/%7BX%7D/attachments",
                    "a.pdf", pdf(100), "Convocatoria-Clave", clave)
                .status())
        .isEqualTo(404);
  }

  @Test
  void withoutTheClaveThereIsNothingToAttachTo() {
    ServiceApi.Answer answer =
        api.upload("/api/contributions/" + folio + "/attachments", "a.pdf", pdf(100));
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  @Tag("acceptance-16")
  void aDownloadCannotRunAndItsNameCannotLeadAway() {
    String id = upload("../../x.pdf", pdf(300)).at("/id");
    ServiceApi.Answer download =
        api.get("/api/staff/contributions/" + folio + "/attachments/" + id, Api.coordinator());
    var headers = download.response().headers();
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=")
        .doesNotContain("..");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
  }

  @Test
  @Tag("acceptance-20")
  void onlyTheReviewAndItsTablesOpenAFile() {
    String id = upload("a.pdf", pdf(300)).at("/id");
    String path = "/api/staff/contributions/" + folio + "/attachments/" + id;
    String lead = TestTokens.tableLead("submission", "MOV");
    assertThat(api.get(path, lead).status()).isEqualTo(403);
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
    assertThat(api.get(path, lead).status()).isEqualTo(200);
    String other = TestTokens.tableLead("submission", "SUS");
    assertThat(api.get(path, other).status()).isEqualTo(403);
  }

  private int attachments() {
    return api.get("/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", clave)
        .json()
        .at("/owner/attachments")
        .size();
  }

  private ServiceApi.Answer upload(String name, byte[] content) {
    return api.upload(
        "/api/contributions/" + folio + "/attachments", name, content, "Convocatoria-Clave", clave);
  }

  private static byte[] pdf(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    byte[] head = "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n".getBytes(UTF_8);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }
}
