package org.convocatoria.submission.datarequest;

import org.convocatoria.service.secret.LinkTokens;
import org.springframework.stereotype.Component;

/** The personal links by which agencies answer without an account. */
@Component
public class RequestLinks {

  /** What the notification service knows these links by. */
  public static final String PURPOSE = "data-request";

  private final LinkTokens tokens;

  RequestLinks(LinkTokens tokens) {
    this.tokens = tokens;
  }

  /** The path of the page at which this request is answered. */
  public String path(DataRequest request) {
    return "/r/" + tokens.issue(PURPOSE, request.id(), request.link().generation());
  }

  Link of(String id, int generation) {
    return new Link(generation, hash(tokens.issue(PURPOSE, id, generation)));
  }

  String hash(String token) {
    return tokens.hashOf(PURPOSE, token);
  }
}
