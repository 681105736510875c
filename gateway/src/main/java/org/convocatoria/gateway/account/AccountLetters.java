package org.convocatoria.gateway.account;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.letter.Letter;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.convocatoria.pages.language.Language;
import org.convocatoria.words.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the requests for the mail that accounts need. */
@Component
class AccountLetters {

  private final CallFacts call;
  private final LinkSecrets secrets;
  private final MessageSource words;

  AccountLetters(CallFacts call, LinkSecrets secrets, MessageSource words) {
    this.call = call;
    this.secrets = secrets;
    this.words = words;
  }

  /** The link that {@code account} is given next. */
  Account.Link next(Account account, Instant expires) {
    String token = secrets.link(account.username(), account.links() + 1);
    return new Account.Link(Secrets.hash(token), expires);
  }

  /** Says that somebody has an account now, and where they set their password. */
  Letter invitation(Account account, Account.Person person) {
    Map<String, Object> params = params();
    Bilingual role = role(account.roles().isEmpty() ? "" : account.roles().getFirst());
    params.put("role", Map.of("es", role.es(), "en", role.en()));
    return linked("account-invitation", account, person, params);
  }

  /** Says where a new password is set. */
  Letter recovery(Account account, Account.Person person) {
    return linked("account-recovery", account, person, params());
  }

  /** Brings the code of one login. */
  Letter code(String login, Account.Person person, Instant expires) {
    return new Letter(
        login,
        "login-code",
        new Letter.Recipient(person.email(), person.name(), person.language()),
        new Letter.Link(LinkSecrets.LOGIN_CODE, login, 1),
        params(),
        expires);
  }

  private Letter linked(
      String template, Account account, Account.Person person, Map<String, Object> params) {
    Account.Link link = account.link();
    if (link == null) {
      throw new IllegalStateException("a letter without its link");
    }
    params.put("deadline", ISO_OFFSET_DATE_TIME.format(link.expires().atZone(call.zone())));
    return new Letter(
        UUID.randomUUID().toString(),
        template,
        new Letter.Recipient(person.email(), person.name(), person.language()),
        new Letter.Link(LinkSecrets.ACCOUNT, account.username(), account.links()),
        params,
        link.expires());
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    call.call()
        .ifPresent(
            shown ->
                params.put("call", Map.of("es", shown.names().es(), "en", shown.names().en())));
    return params;
  }

  private Bilingual role(String id) {
    return new Bilingual(word(id, Language.ES.locale()), word(id, Language.EN.locale()));
  }

  private String word(String id, Locale locale) {
    return words.getMessage("role." + id, null, locale);
  }
}
