package org.convocatoria.submission.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.table.UploadedTable;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ImportingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMPORT = "/api/staff/projects/import";
  private static final List<String> HEAD =
      List.of("Título", "Descripción", "Organización", "Municipio", "Mesa", "Presupuesto mínimo");

  private final Api api;
  private final ProjectCalls calls;
  private final ImportedApplications imported;
  private final KeyedHash hash;
  private String call = "";

  ImportingTest(
      @LocalServerPort int port,
      ProjectCalls calls,
      ImportedApplications imported,
      KeyedHash hash) {
    this.api = new Api(port);
    this.calls = calls;
    this.imported = imported;
    this.hash = hash;
  }

  @BeforeEach
  void aCallOfItsOwn() {
    Instant now = Instant.now();
    Map<String, Object> body =
        Map.of(
            "title",
            "Cartera " + UUID.randomUUID(),
            "bases",
            "Proyectos que ya existen.",
            "opens",
            now.minus(1, ChronoUnit.DAYS).toString(),
            "closes",
            now.plus(9, ChronoUnit.DAYS).toString(),
            "criteria",
            List.of(Map.of("id", "impacto", "weight", 100)));
    call =
        api.post("/api/staff/projects/calls", Api.coordinator(), JSON.writeValueAsString(body))
            .at("/id");
  }

  @Test
  void ofThreeHundredSixtyFourProjectsNineAreBadAndTheReportSaysWhereAndWhy() {
    List<List<String>> rows = portfolio(364);
    rows.set(5, List.of("", "Texto", "Ayuntamiento", "torreon", "URB", "1000"));
    rows.set(50, List.of("x".repeat(121), "Texto", "Ayuntamiento", "", "", ""));
    for (int i = 100; i < 107; i++) {
      rows.set(i, List.of("Puente", "Texto", "Ayuntamiento", "Atlántida", "URB", ""));
    }
    String key = UUID.randomUUID().toString();
    Answer report = send(csv(rows, ";"), key);
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(355);
    assertThat(report.json().at("/rejected").size()).isEqualTo(9);
    assertThat(report.json().at("/rejected/0/row").asInt()).isEqualTo(6);
    assertThat(report.at("/rejected/0/column")).isEqualTo("Título");
    assertThat(report.at("/rejected/0/reason")).isEqualTo("Está en blanco.");
    assertThat(report.at("/rejected/8/reason")).contains("Atlántida");
    assertThat(send(csv(rows, ";"), key).body()).as("imported once").isEqualTo(report.body());
    assertThat(send(csv(portfolio(3), ";"), key).status()).as("another file").isEqualTo(422);
    Answer all = api.get("/api/staff/applications?call=" + call, Api.coordinator());
    assertThat(all.json().at("/total").asInt()).isEqualTo(355);
    Answer bad = api.get(report.at("/file"), Api.coordinator());
    assertThat(bad.body())
        .contains("Renglón,Columna,Motivo,Título", "6,Título,")
        .contains("Atlántida");
    String folio = all.at("/items/0/folio");
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.at("/form")).isEqualTo("project-applications");
    assertThat(file.at("/kind")).isEqualTo("public");
    assertThat(file.body()).contains("Ayuntamiento de muestra");
  }

  @Test
  void theSameProjectsUnderAnotherKeyAreRefusedWithTheirFolio() {
    String first = csv(portfolio(3), ";");
    send(first, UUID.randomUUID().toString());
    List<List<String>> rows = portfolio(4);
    rows.set(1, List.of("PROYECTO  1", "Otra", "ayuntamiento de Muestra", "", "", ""));
    String key = UUID.randomUUID().toString();
    Answer report = send(csv(rows, ";"), key);
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(1);
    assertThat(report.all("/rejected", "row")).containsExactly("2", "3", "4");
    assertThat(report.all("/rejected", "column")).containsOnly("Título");
    assertThat(report.at("/rejected/0/reason")).startsWith("Ya está registrado con folio PEM-");
    assertThat(send(csv(rows, ";"), key).body()).as("the report stays").isEqualTo(report.body());
    assertThat(api.get(report.at("/file"), Api.coordinator()).body())
        .contains("2,Título,Ya está registrado con folio PEM-");
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void aKeyOfThePortfolioTellsProjectsApartAndRecognisesThem() {
    String table =
        """
        Clave,Título,Descripción,Organización
        A-1,Pavimentación,Primera etapa,Obras
        A-2,Pavimentación,Segunda etapa,Obras
        a-1,Otro título,La misma clave,Obras
        ,Pavimentación,Sin clave,Obras
        """;
    Answer report = send(table, UUID.randomUUID().toString());
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(2);
    assertThat(report.all("/rejected", "column")).containsExactly("Clave", "Título");
    assertThat(report.at("/rejected/0/reason")).isEqualTo("Es el mismo proyecto que el renglón 2.");
    Answer later =
        send(
            "Clave,Título,Descripción,Organización\nA-2,Nuevo nombre,x,Otra\nA-3,x,y,z\n",
            UUID.randomUUID().toString());
    assertThat(later.json().at("/accepted").asInt()).isEqualTo(1);
    assertThat(later.at("/rejected/0/reason")).startsWith("Ya está registrado con folio PEM-");
    Answer keyless = send("Título,Descripción,Organización\nw,y,z\n", key());
    assertThat(keyless.json().at("/accepted").asInt()).isEqualTo(1);
    assertThat(
            send("Clave,Título,Descripción,Organización\nA-9,W,y,Z\n", key())
                .at("/rejected/0/column"))
        .as("registered before its list had keys")
        .isEqualTo("Título");
    assertThat(
            send("Clave,Título,Descripción,Organización\n" + "9".repeat(61) + ",a,b,c\n", key())
                .at("/rejected/0/column"))
        .isEqualTo("Clave");
  }

  @Test
  void aProjectThatItsPromotersSubmittedIsRecognised() {
    Map<String, Object> body =
        Map.of(
            "title",
            "Vivero",
            "text",
            "Árboles.",
            "promoters",
            List.of(Map.of("name", "Ana Ríos")),
            "consent",
            Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    String link =
        "/api"
            + api.post(
                    "/api/projects/" + call + "/applications",
                    Api.anonymous(),
                    JSON.writeValueAsString(body),
                    "Idempotency-Key",
                    key())
                .at("/link");
    String list = "título,descripción,organización\nvivero,Otra cosa,ana rios\n";
    api.post(link + "/acceptance", Api.anonymous(), "");
    String folio = api.post(link + "/submission", Api.anonymous(), "").at("/folio");
    assertThat(send(list, key()).at("/rejected/0/reason"))
        .isEqualTo("Ya está registrado con folio " + folio + ".");
  }

  @Test
  void anInterruptedImportIsFinishedByTheSameKeyAndMakesNothingTwice() {
    List<List<String>> rows = portfolio(1_100);
    rows.add(rows.get(1));
    String key = key();
    UploadedTable table = UploadedTable.read(csv(rows.subList(0, 701), ";").getBytes(UTF_8));
    RowReader reader = new RowReader(SampleCall.read(), new ImportColumns(table.head()));
    List<RowReader.Accepted> begun =
        table.rows().stream().map(reader::read).map(RowReader.Accepted.class::cast).toList();
    String list = hash.id("project-import", call, key);
    imported.make(calls.get(call), list, begun, "coordinacion");
    Answer report = send(csv(rows, ";"), key);
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(1_100);
    assertThat(report.at("/rejected/0/reason")).isEqualTo("Es el mismo proyecto que el renglón 2.");
    assertThat(total()).isEqualTo(1_100);
    Answer all = api.get("/api/staff/applications?call=" + call, Api.coordinator());
    for (String folio : all.all("/items", "folio")) {
      assertThat(api.get("/api/staff/contributions/" + folio, Api.coordinator()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aClosedCallForProjectsTakesNoListAndStillTellsOfAnEarlierOne() {
    String key = key();
    Answer report = send(csv(portfolio(2), ";"), key);
    api.post("/api/staff/projects/calls/" + call + "/closing", Api.coordinator(), "{}");
    assertThat(send(csv(portfolio(3), ";"), key()).status()).isEqualTo(409);
    assertThat(send(csv(portfolio(2), ";"), key).body()).isEqualTo(report.body());
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void aFileOfWindowsWithLineBreaksAndFormulasIsTakenAsItStands() {
    String text =
        """
        Proyecto;Promotor;Descripción;Presupuesto\r
        =HYPERLINK(1);Ñandú A. C.;"Dos
        líneas";$1,500,000.00\r
        Otro;+Ejido;Texto;=A1\r
        """;
    Answer report =
        api.form(
            IMPORT,
            Api.coordinator(),
            List.of(
                Part.of("call", call),
                new Part("file", "cartera.csv", text.getBytes(Charset.forName("windows-1252")))));
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(1);
    assertThat(report.at("/rejected/0/column")).isEqualTo("Presupuesto");
    Answer all = api.get("/api/staff/applications?call=" + call, Api.coordinator());
    assertThat(all.at("/items/0/title")).isEqualTo("=HYPERLINK(1)");
    assertThat(all.at("/items/0/organisation")).isEqualTo("Ñandú A. C.");
    assertThat(all.at("/items/0/budget/to")).isEqualTo("1500000");
    assertThat(api.get(report.at("/file"), Api.coordinator()).body())
        .contains("'+Ejido", "'=A1")
        .doesNotContain(",=A1");
  }

  @Test
  void aSpreadsheetIsReadLikeCsv() {
    List<List<String>> rows = portfolio(4);
    rows.set(1, List.of("=1+1", "Texto", "Ayuntamiento", "torreon", "URB", "2E6"));
    rows.set(2, List.of("Puente", "Texto", "Ayuntamiento", "torreon", "URB", "=2*3"));
    Answer report =
        api.form(
            IMPORT,
            Api.coordinator(),
            List.of(Part.of("call", call), new Part("file", "cartera.xlsx", Workbook.of(rows))));
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(3);
    assertThat(report.json().at("/rejected/0/row").asInt()).isEqualTo(3);
    assertThat(report.at("/rejected/0/column")).isEqualTo("Presupuesto mínimo");
    Answer all = api.get("/api/staff/applications?call=" + call, Api.coordinator());
    assertThat(all.body()).contains("\"title\":\"=1+1\"", "\"from\":2000000");
  }

  @Test
  void ofTwentyThousandRowsThreeHundredBadOnesAreNamedAndTheOthersAreGood() {
    List<List<String>> rows = portfolio(20_000);
    for (int i = 1; i <= 300; i++) {
      rows.set(i * 60, List.of("Puente", "", "Ayuntamiento", "torreon", "URB", ""));
    }
    UploadedTable table = UploadedTable.read(Workbook.of(rows));
    RowReader reader = new RowReader(SampleCall.read(), new ImportColumns(table.head()));
    List<RowReader.Outcome> read = table.rows().stream().map(reader::read).toList();
    assertThat(read).hasSize(20_000);
    assertThat(read.stream().filter(RowReader.Accepted.class::isInstance)).hasSize(19_700);
    assertThat(read.get(59))
        .isInstanceOfSatisfying(
            RowReader.Rejected.class,
            bad -> {
              assertThat(bad.row().number()).isEqualTo(61);
              assertThat(bad.column()).isEqualTo("Descripción");
            });
  }

  @Test
  void whatIsNoListOfProjectsIsRefusedWhole() {
    assertThat(send("a,b\n1,2\n", UUID.randomUUID().toString()).at("/errors/0/message"))
        .contains("Título");
    assertThat(send("", UUID.randomUUID().toString()).status()).isEqualTo(422);
    assertThat(api.form(IMPORT, Api.coordinator(), List.of(Part.of("call", call))).status())
        .isEqualTo(422);
    assertThat(api.get(IMPORT + "/none/rejected", Api.coordinator()).status()).isEqualTo(404);
  }

  @Test
  void everyCellIsCheckedAgainstTheCall() {
    String table =
        """
        title,description,promoter,kind,municipality,table,budget from,budget to,email
        a,b,c,citizen,,,,,
        a,b,c,social,,XYZ,,,
        a,b,c,,,,5,1,
        a,b,c,,,,,,nobody
        a,b,c,Privada,Torreón,Movilidad y transporte,,7,a@example.org
        """;
    Answer report = send(table, UUID.randomUUID().toString());
    assertThat(report.all("/rejected", "column"))
        .containsExactly("kind", "table", "budget to", "email");
    assertThat(report.json().at("/accepted").asInt()).isEqualTo(1);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private int total() {
    return api.get("/api/staff/applications?call=" + call, Api.coordinator())
        .json()
        .at("/total")
        .asInt();
  }

  private Answer send(String csv, String key) {
    return api.postText(
        IMPORT + "?call=" + call, "text/csv", csv.getBytes(UTF_8), "Idempotency-Key", key);
  }

  private static String csv(List<List<String>> rows, String separator) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    rows.forEach(row -> csv.append(String.join(separator, row)).append("\r\n"));
    return csv.toString();
  }

  /** The headings, and this many good rows. */
  private static List<List<String>> portfolio(int count) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (int i = 1; i <= count; i++) {
      rows.add(
          List.of(
              "Proyecto " + i,
              "Descripción del proyecto.",
              "Ayuntamiento de muestra",
              "torreon",
              "URB",
              "1000000"));
    }
    return rows;
  }
}
