package org.convocatoria.workshop.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.index.Deriving;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A table of its own with five contributions, all but the last with their words. */
@RunningWorkshops
class DossiersTest {

  private static final String TABLE = "URB";
  private static final String LAST = "PEM-000105-5";

  private final Dossiers dossiers;
  private final Deriving deriving;
  private final MongoDatabase database;

  DossiersTest(Dossiers dossiers, Deriving deriving, MongoDatabase database) {
    this.dossiers = dossiers;
    this.deriving = deriving;
    this.database = database;
  }

  @BeforeAll
  void tellOfFive() {
    for (int i = 1; i <= 5; i++) {
      String id = "paged-" + i;
      String folio = "PEM-00010" + i + "-" + i;
      String admitted = Told.contribution(id, folio, "admitted", TABLE);
      TestBroker.publish(
          "submission.events", id, 2, "submission.contribution-admitted.v1", admitted);
      if (!folio.equals(LAST)) {
        String text = Told.text(id, folio, i % 2 == 0 ? "Árboles" : "Banquetas", "Texto");
        TestBroker.publish("submission.texts", id, 3, "submission.contribution-text.v1", text);
      }
    }
    Waiting.untilTrue(
        "five contributions, four with words",
        () ->
            dossiers.page(Told.CALL, TABLE, words("texto"), 9).entries().size() == 4
                && dossiers.count(Told.CALL, TABLE) == 5);
  }

  @Test
  void pagesFollowEachOtherByFolioWithoutGapOrRepeat() {
    List<String> read = new ArrayList<>();
    Dossiers.@Nullable Page page = null;
    do {
      String after = page == null ? null : page.next();
      page =
          dossiers.page(
              Told.CALL, TABLE, new DossierQuery(SoughtWords.of(null), null, null, null, after), 2);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
      page.entries().forEach(entry -> read.add(entry.contribution().folio()));
    } while (page.next() != null);
    assertThat(read)
        .containsExactly("PEM-000101-1", "PEM-000102-2", "PEM-000103-3", "PEM-000104-4", LAST);
  }

  @Test
  void aFullLastPageHasNoNext() {
    assertThat(dossiers.page(Told.CALL, TABLE, words("arboles"), 2).next()).isNull();
    assertThat(dossiers.page(Told.CALL, TABLE, words("arboles"), 1).next())
        .isEqualTo("PEM-000102-2");
  }

  @Test
  void wordsAreLookedForInTheTextsThatAreThere() {
    assertThat(folios(words("BANQUETAS"))).containsExactly("PEM-000101-1", "PEM-000103-3");
  }

  @Test
  void formAndMunicipalityNarrowIt() {
    assertThat(
            folios(
                new DossierQuery(SoughtWords.of(null), "online-consultation", "lerdo", null, null)))
        .hasSize(5);
    assertThat(folios(new DossierQuery(SoughtWords.of(null), "focus-groups", null, null, null)))
        .isEmpty();
    assertThat(folios(new DossierQuery(SoughtWords.of(null), null, "torreon", null, null)))
        .isEmpty();
  }

  @Test
  void aContributionIsListedBeforeItsWordsArrive() {
    assertThat(dossiers.page(Told.CALL, TABLE, words(LAST), 9).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.text()).isNull());
  }

  @Test
  void wordsAreFoundInAnyOrderInSingularOrPluralAndWithAFolioWithoutItsHyphens() {
    assertThat(folios(words("textos arbol"))).containsExactly("PEM-000102-2", "PEM-000104-4");
    assertThat(folios(words("a\u0301rbol pem0001022"))).containsExactly("PEM-000102-2");
    assertThat(folios(words("arbol banqueta"))).isEmpty();
    assertThat(folios(words("pem0001055"))).containsExactly(LAST);
  }

  @Test
  void theTotalIsOfAllPagesThatMatch() {
    assertThat(dossiers.page(Told.CALL, TABLE, words("texto"), 2).total()).isEqualTo(4);
    assertThat(dossiers.page(Told.CALL, TABLE, words(""), 2).total()).isEqualTo(5);
  }

  @Test
  void rowsOfAnEarlierVersionGetTheirWordsAtTheStart() {
    for (String rows : List.of("dossier.g1", "texts.g1")) {
      database
          .getCollection(rows)
          .updateMany(
              Filters.regex("_id", "^paged-"),
              Updates.combine(Updates.unset("words"), Updates.unset("derived")));
    }
    assertThat(folios(words("arbol"))).isEmpty();
    deriving.stop();
    deriving.start();
    Waiting.untilTrue("the words are back", () -> folios(words("arbol pem0001022")).size() == 1);
  }

  private List<String> folios(DossierQuery query) {
    return dossiers.page(Told.CALL, TABLE, query, 9).entries().stream()
        .map(entry -> entry.contribution().folio())
        .toList();
  }

  private static DossierQuery words(String words) {
    return new DossierQuery(SoughtWords.of(words), null, null, null, null);
  }
}
