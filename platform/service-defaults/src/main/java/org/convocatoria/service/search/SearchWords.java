package org.convocatoria.service.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a text is found: stems of Spanish words without accents or case, each once, by
 * Lucene's tokenizer and Spanish filters. Words that every text has ("de", "la") are left out.
 */
public final class SearchWords {

  /** Goes up whenever the same text would give other words than before. */
  public static final int VERSION = 1;

  /** Before the words of a person; no word of a text begins with it. */
  static final String PERSON = "@";

  /** Accents, and signs without a width that come along when a text is pasted. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Lucene takes these for forms of "estar", "sentir" and "ser"; people search for them. */
  private static final Set<String> NOUNS =
      Set.of("estado", "estados", "sentido", "sentidos", "sed");

  private static final CharArraySet STOP_WORDS = stopWords();

  private SearchWords() {}

  /** The words of texts; null has none. */
  public static List<String> of(@Nullable String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        add(plain(text), words);
      }
    }
    return List.copyOf(words);
  }

  /** The words of a code such as {@code PEM-000123-7}, written with or without its hyphens. */
  public static List<String> ofCode(String code) {
    String[] parts = code.split("-", -1);
    List<String> written = new ArrayList<>();
    for (int from = 0; from < parts.length; from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < parts.length; to++) {
        written.add(joined.append(parts[to]).toString());
      }
    }
    return of(written.toArray(String[]::new));
  }

  /** The words of a person's data, which only those find who may see the person. */
  public static List<String> ofPerson(@Nullable String... data) {
    return of(data).stream().map(word -> PERSON + word).toList();
  }

  /** All these words, each once. */
  @SafeVarargs
  public static List<String> together(List<String>... lists) {
    Set<String> all = new LinkedHashSet<>();
    for (Collection<String> each : lists) {
      all.addAll(each);
    }
    return List.copyOf(all);
  }

  /** Made for each text, because Lucene's reuse of it is per thread, and threads are many here. */
  private static TokenStream analysis(String text) {
    StandardTokenizer tokens = new StandardTokenizer();
    tokens.setReader(new StringReader(text));
    TokenStream words = new StopFilter(new LowerCaseFilter(tokens), STOP_WORDS);
    // The plural first: the light stemmer leaves words of up to four letters alone, and so would
    // not see that "rutas" are more than one "ruta". Twice, for "autobuses" lose one ending on the
    // way to "autobús", which then loses its own.
    return new SpanishLightStemFilter(
        new SpanishPluralStemFilter(new SpanishPluralStemFilter(words)));
  }

  private static void add(String text, Set<String> words) {
    try (TokenStream analysis = analysis(text)) {
      CharTermAttribute term = analysis.addAttribute(CharTermAttribute.class);
      analysis.reset();
      while (analysis.incrementToken()) {
        words.add(term.toString());
      }
      analysis.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return BETWEEN.matcher(INVISIBLE.matcher(decomposed).replaceAll("")).replaceAll(" ").strip();
  }

  /** Lucene's list, without accents as the texts are by then. */
  private static CharArraySet stopWords() {
    Set<String> plain =
        SpanishAnalyzer.getDefaultStopSet().stream()
            .map(word -> plain(new String((char[]) word)))
            .filter(word -> !NOUNS.contains(word))
            .collect(Collectors.toSet());
    return CharArraySet.unmodifiableSet(new CharArraySet(plain, false));
  }
}
