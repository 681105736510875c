package org.convocatoria.gateway.dashboard;

import java.util.Map;
import java.util.function.Function;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Received;
import org.convocatoria.gateway.fake.FakeService.Reply;

/** What the services answer to the changes staff make, as far as the samples go. */
final class DeskSamples {

  private DeskSamples() {}

  static void teach(FakePlatform platform) {
    workshops(platform.service(Service.WORKSHOP));
    rounds(platform.service(Service.INVITATION));
    plan(platform.service(Service.PLAN));
  }

  private static void workshops(FakeService workshop) {
    workshop.usually(
        "POST",
        "/api/staff/workshops/t2/reschedule",
        given("starts", "Escriba una fecha y hora que existan."));
    workshop.usually(
        "POST",
        "/api/staff/workshops/t2/results",
        unless(
            "PEM-999999-9",
            "cites.1",
            "No hay ninguna aportación turnada a las mesas con el folio PEM-999999-9.",
            201,
            "{\"id\":\"r9\",\"number\":\"MOV-4\"}"));
  }

  private static void rounds(FakeService invitation) {
    invitation.usually(
        "POST", "/api/staff/rounds/r2/dispatch", given("approvedBy", "Escriba quién aprueba."));
    invitation.usually("POST", "/api/staff/rounds", _ -> Reply.json(201, "{\"id\":\"r2\"}"));
  }

  private static void plan(FakeService plan) {
    plan.usually(
        "PUT",
        "/api/staff/plan/paragraphs/p22",
        unless(
            "\"version\":1",
            "",
            "Otra persona cambió este texto mientras usted escribía.",
            200,
            "{\"id\":\"p22\",\"version\":3}"));
    plan.usually(
        "POST",
        "/api/staff/plan/paragraphs/p23/sources",
        unless(
            "no lo dice",
            "quote",
            "La cita no está en el texto citado. Cópiela tal como aparece.",
            201,
            "{\"id\":3,\"version\":2}"));
    plan.usually(
        "POST",
        "/api/staff/plan/versions",
        _ -> Reply.problem(409, "No se puede publicar: 3 aportaciones no tienen respuesta.", "[]"));
    plan.usually(
        "DELETE",
        "/api/staff/plan/paragraphs/p22/sources/1",
        _ -> new Reply(204, "application/json", new byte[0], Map.of()));
  }

  /** Refuses a body without this member. */
  private static Function<Received, Reply> given(String member, String sentence) {
    return request ->
        request.text().contains("\"" + member + "\"")
            ? Reply.json(200, "{}")
            : invalid(member, sentence);
  }

  /** Refuses a body that says this; without a field, because of the state. */
  private static Function<Received, Reply> unless(
      String said, String field, String sentence, int status, String body) {
    return request -> {
      if (!request.text().contains(said)) {
        return Reply.json(status, body);
      }
      return field.isEmpty() ? Reply.problem(409, sentence, "[]") : invalid(field, sentence);
    };
  }

  static Reply invalid(String field, String sentence) {
    return Reply.problem(
        422,
        "Falta información o hay algo que corregir.",
        "[{\"field\":\"%s\",\"message\":\"%s\"}]".formatted(field, sentence));
  }
}
