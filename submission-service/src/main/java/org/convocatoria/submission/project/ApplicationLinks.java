package org.convocatoria.submission.project;

import org.convocatoria.service.secret.LinkTokens;
import org.springframework.stereotype.Component;

/** The personal links of promoters. */
@Component
public class ApplicationLinks {

  /** The purpose under which the notification service knows these links. */
  public static final String PURPOSE = "application";

  /** The generation of links that are never replaced. */
  public static final int GENERATION = 1;

  private final LinkTokens tokens;

  ApplicationLinks(LinkTokens tokens) {
    this.tokens = tokens;
  }

  /** The path of the page of this promoter. */
  public String path(String application, int promoter) {
    return "/p/" + token(application, promoter);
  }

  /** The owner of a link. */
  public static String owner(String application, int promoter) {
    return application + ":" + promoter;
  }

  String hashOfLink(String application, int promoter) {
    return hash(token(application, promoter));
  }

  String hash(String token) {
    return tokens.hashOf(PURPOSE, token);
  }

  private String token(String application, int promoter) {
    return tokens.issue(PURPOSE, owner(application, promoter), GENERATION);
  }
}
