package org.convocatoria.submission.forum.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.forum.Discussion;
import org.convocatoria.submission.forum.Forum;
import org.springframework.stereotype.Component;

/** Finds which contributions of a forum can be opened: a link to another would lead nowhere. */
@Component
class OpenFolios {

  private final Registry registry;

  OpenFolios(Registry registry) {
    this.registry = registry;
  }

  /** Those of the forum's conclusions and of the proposals that a page shows. */
  Set<String> of(Forum forum, List<Discussion.Discussed> shown) {
    Stream<String> concluded = forum.conclusions().stream().map(each -> each.place().folio());
    Stream<String> proposed =
        shown.stream()
            .flatMap(each -> Stream.ofNullable(each.proposal().taken()))
            .map(each -> each.place().folio());
    List<String> all = Stream.concat(concluded, proposed).toList();
    return registry.publicAmong(all);
  }
}
