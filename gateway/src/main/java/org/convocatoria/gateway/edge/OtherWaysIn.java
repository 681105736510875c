package org.convocatoria.gateway.edge;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Ways to sign in besides a name and a password. */
public interface OtherWaysIn {

  /** Adds them to the rules of who may pass. */
  void add(HttpSecurity http);
}
