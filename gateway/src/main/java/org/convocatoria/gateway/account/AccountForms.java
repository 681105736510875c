package org.convocatoria.gateway.account;

import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The forms of accounts: what they hold, and what was wrong with it, in words. */
@Component
class AccountForms {

  private static final String[] FIELDS = {
    "name", "email", "username", "language", "role", "tables", "from", "until"
  };

  private final MessageSource words;

  AccountForms(MessageSource words) {
    this.words = words;
  }

  /** The form of an invitation. */
  static Form blank() {
    return Form.filled("cuenta", Map.of("language", List.of("es")), FIELDS);
  }

  /** The form of an account that is there. */
  static Form of(AccountView account) {
    return Form.filled(
        "cuenta",
        Map.of(
            "name", List.of(text(account.name())),
            "role", List.of(account.role()),
            "tables", account.tables(),
            "from", List.of(text(account.from())),
            "until", List.of(text(account.until()))),
        FIELDS);
  }

  static Form sent(MultiValueMap<String, String> typed) {
    return Form.sent(blank(), typed);
  }

  static Entered entered(Form form) {
    return new Entered(
        form.value("username"),
        form.value("name"),
        form.value("email"),
        form.value("language"),
        form.value("role"),
        form.values("tables"),
        form.value("from"),
        form.value("until"));
  }

  /** The form with the reasons for which it was refused. */
  Form refused(Form form, InvalidException e, Language language) {
    Form refused = form;
    for (InvalidException.Field field : e.fields()) {
      refused = refused.with(field.name(), say(language, field.key(), field.parts()));
    }
    return refused;
  }

  /** The form with one reason for all of it. */
  Form refused(Form form, String key, Language language) {
    return new Form(form.id(), form.fields(), form.typed(), form.corrections(), say(language, key));
  }

  String say(Language language, String key, Object... parts) {
    return words.getMessage(key, parts, language.locale());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
