package org.convocatoria.submission.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The submitted projects of a call for projects, by which a row of a list is recognised: by the key
 * of its portfolio where it has one, else by title and promoter.
 */
final class RegisteredProjects {

  /** The stored fields that it is made of. */
  static final List<String> FIELDS =
      List.of(
          "project.title",
          "project.organisation",
          "group.promoters",
          "handedIn.place.folio",
          "start.listed");

  private final String list;
  private final Map<String, Known> byKey = new HashMap<>();
  private final Map<String, Known> byNameWithoutKey = new HashMap<>();
  private final Map<String, Known> byName = new HashMap<>();
  private final Map<Integer, String> ofThisList = new HashMap<>();

  /** A registered project; one of the same list has no folio that its reader could know of. */
  private record Known(@Nullable String folio, int row) {}

  /**
   * Knows of none yet.
   *
   * @param list the id of the import that asks
   */
  RegisteredProjects(String list) {
    this.list = list;
  }

  /** Reads a stored application. */
  void add(Document stored) {
    Document project = stored.get("project", Document.class);
    Document listed = stored.get("start", new Document()).get("listed", Document.class);
    String name = name(project.getString("title"), promoter(stored, project));
    boolean own = listed != null && list.equals(listed.getString("list"));
    int row = own ? listed.getInteger("row") : 0;
    if (own) {
      ofThisList.put(row, stored.getString("_id"));
    }
    String folio = stored.getEmbedded(List.of("handedIn", "place", "folio"), String.class);
    add(name, listed == null ? null : listed.getString("key"), new Known(own ? null : folio, row));
  }

  private void add(String name, @Nullable String key, Known known) {
    byName.putIfAbsent(name, known);
    if (key == null) {
      byNameWithoutKey.putIfAbsent(name, known);
    } else {
      byKey.putIfAbsent(ImportColumns.plain(key), known);
    }
  }

  private static String promoter(Document stored, Document project) {
    String organisation = project.getString("organisation");
    return organisation == null
        ? stored
            .get("group", Document.class)
            .getList("promoters", Document.class)
            .getFirst()
            .getString("name")
        : organisation;
  }

  /** The application that this row of the same list became before, if any. */
  Optional<String> madeOf(RowReader.Accepted row) {
    return Optional.ofNullable(ofThisList.get(row.row().number()));
  }

  /** Registers the row, unless its project is registered already; then it says where. */
  Optional<SameProject> register(RowReader.Accepted row) {
    String name = name(row.project().title(), Objects.requireNonNull(row.project().organisation()));
    String key = row.key();
    Known same = key == null ? byName.get(name) : byKey.get(ImportColumns.plain(key));
    boolean sameKey = same != null && key != null;
    if (same == null && key != null) {
      same = byNameWithoutKey.get(name);
    }
    if (same == null) {
      add(name, key, new Known(null, row.row().number()));
      return Optional.empty();
    }
    return Optional.of(new SameProject(row.row().number(), sameKey, same.folio(), same.row()));
  }

  /** The identity of a row's project, from which the id of its application follows. */
  static String identity(RowReader.Accepted row) {
    return row.key() == null
        ? "name:"
            + name(row.project().title(), Objects.requireNonNull(row.project().organisation()))
        : "key:" + ImportColumns.plain(row.key());
  }

  private static String name(String title, String promoter) {
    return ImportColumns.plain(title) + '\n' + ImportColumns.plain(promoter);
  }
}
