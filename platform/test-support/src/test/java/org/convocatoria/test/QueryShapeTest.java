package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.convocatoria.test.QueryShape.Index;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {call: 'c'}                                      |                | call place           |
          {call: 'c'}                                      |                | place                | reads every document
          {at: {$gt: 1}}                                   |                | at                   |
          {at: {$exists: true}}                            |                | at                   | reads every document
          {at: {$ne: 1}}                                   |                | at                   | reads every document
          {name: {$regex: '^a'}}                           |                | at                   | reads every document
          {gone: {$exists: false}}                         |                |                      |
          {}                                               |                |                      |
          {_id: {$nin: ['x']}}                             |                |                      |
          {_id: 'x', anything: 1}                          |                |                      |
          {folio: {$in: ['a', 'b']}}                       | number         | !folio               |
          {$and: [{call: 'c'}, {state: 's'}]}              | at _id         | call state at _id    |
          {call: 'c'}                                      | at _id         | call at              | sorts in memory
          {call: 'c'}                                      | at _id         | call state at _id    | sorts in memory
          {call: 'c', state: 's'}                          | -at -_id       | call at _id          |
          {call: 'c'}                                      | -at _id        | call at _id          | sorts in memory
          {call: 'c'}                                      | -at _id        | call -at _id         |
          {call: 'c'}                                      | at -_id        | call -at _id         |
          {call: 'c', table: 't'}                          | table ordinal  | call table ordinal   |
          {call: 'c'}                                      | at             | at                   | reads other calls too
          {tables: 't', call: 'c'}                         | folio          | tables call folio    |
          {tables: 't', call: 'c'}                         | folio          | tables folio         | reads other calls too
          {$or: [{a: 1}, {b: 1}]}                          |                | a                    | reads every document
          {$or: [{a: 1}, {b: {$lt: 1}}]}                   |                | a, b                 |
          """)
  void aQueryWithTheseIndexesIsSaidTo(String filter, String sort, String indexes, String fault) {
    QueryShape shape = QueryShape.of(BsonDocument.parse(filter), keys(sort));
    assertThat(shape.fault(indexes(indexes))).isEqualTo(fault);
  }

  private static List<Index> indexes(String written) {
    Stream<Index> declared =
        Stream.of(Objects.requireNonNullElse(written, "").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(each -> new Index(keys(each.replace("!", "")), each.startsWith("!")));
    return Stream.concat(Stream.of(new Index(Map.of("_id", 1), true)), declared).toList();
  }

  private static Map<String, Integer> keys(String written) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (String field : Objects.requireNonNullElse(written, "").split(" ", -1)) {
      if (!field.isEmpty()) {
        keys.put(field.replace("-", ""), field.startsWith("-") ? -1 : 1);
      }
    }
    return keys;
  }
}
