package org.convocatoria.gateway.account;

import java.net.http.HttpResponse;
import java.util.List;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.Received;
import org.convocatoria.gateway.letter.LinkSecrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an administrator and the people they invite do in tests: by the API, and with their mail.
 */
final class Office {

  static final String ACCOUNTS = "/api/staff/accounts";
  static final String PASSWORD = "cuatro gatos beben té";

  private static final JsonMapper JSON = new JsonMapper();

  private final Browser browser;
  private final FakePlatform platform;
  private final LinkSecrets secrets;

  Office(Browser browser, FakePlatform platform, LinkSecrets secrets) {
    this.browser = browser;
    this.platform = platform;
    this.secrets = secrets;
  }

  /** A bearer token of an account of the accounts file. */
  String token(String username, String password) {
    return read(session(username, password)).path("token").asString();
  }

  String administrator() {
    return token("administracion", "clave-de-administracion");
  }

  HttpResponse<String> session(String username, String password) {
    return browser.json(
        "POST",
        "/api/session",
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  HttpResponse<String> confirm(String challenge, String code) {
    return browser.json(
        "POST",
        "/api/session",
        "{\"challenge\":\"%s\",\"code\":\"%s\"}".formatted(challenge, code));
  }

  HttpResponse<String> send(String token, String method, String path, String body) {
    return browser.json(method, path, body, "Authorization", "Bearer " + token);
  }

  HttpResponse<String> get(String token, String path) {
    return browser.get(path, "Authorization", "Bearer " + token);
  }

  /** Invites somebody with a role and more, as JSON members, and returns the account's name. */
  String invite(String email, String more) {
    HttpResponse<String> made =
        send(
            administrator(),
            "POST",
            ACCOUNTS,
            "{\"name\":\"Persona de muestra\",\"email\":\"%s\",%s}".formatted(email, more));
    if (made.statusCode() != 201) {
      throw new AssertionError(made.body());
    }
    return read(made).path("id").asString();
  }

  /** Invites somebody and sets their password by the link. */
  String member(String email, String more) {
    String id = invite(email, more);
    HttpResponse<String> set = setPassword(link(lastLetter()), PASSWORD);
    if (set.statusCode() != 303) {
      throw new AssertionError(set.body());
    }
    return id;
  }

  HttpResponse<String> setPassword(String link, String password) {
    return browser.post(link, "contrasena", password, "repetida", password);
  }

  /** A bearer token of somebody who was invited, by the code of their mail. */
  String tokenByCode(String email) {
    String challenge = read(session(email, PASSWORD)).path("challenge").asString();
    return read(confirm(challenge, code(lastLetter()))).path("token").asString();
  }

  /** The letters that notification-service has got, in order. */
  List<JsonNode> letters() {
    return platform.service(Service.NOTIFICATION).received().stream()
        .filter(each -> each.method().equals("PUT"))
        .map(Received::text)
        .map(JSON::readTree)
        .toList();
  }

  JsonNode lastLetter() {
    return letters().getLast();
  }

  /** The address in a letter, as notification-service writes it. */
  String link(JsonNode letter) {
    JsonNode link = letter.path("links").path(0);
    return "/personal/entrar/clave/"
        + secrets.link(link.path("id").asString(), link.path("generation").asInt());
  }

  /** The digits in a letter. */
  String code(JsonNode letter) {
    return secrets.code(letter.path("links").path(0).path("id").asString());
  }

  static JsonNode read(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
