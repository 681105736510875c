package org.convocatoria.messaging;

import java.util.Arrays;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;

/**
 * Tells the cases of a sealed type apart in the store by the {@code kind} that each declares with
 * {@link TypeAlias}. Class names never reach the store, so that code can be renamed.
 */
final class StoredKinds extends DefaultMongoTypeMapper {

  private static final String KIND = "kind";

  StoredKinds() {
    super(null);
  }

  @Override
  public void writeType(TypeInformation<?> type, Bson into) {
    TypeAlias alias = type.getType().getAnnotation(TypeAlias.class);
    if (alias != null && into instanceof Document document) {
      document.put(KIND, alias.value());
    }
  }

  @Override
  public <T> TypeInformation<? extends T> readType(Bson source, TypeInformation<T> declared) {
    if (!declared.getType().isSealed() || !(source instanceof Document document)) {
      return super.readType(source, declared);
    }
    Object kind = document.get(KIND);
    return cases(declared.getType())
        .filter(each -> each.isAnnotationPresent(TypeAlias.class))
        .filter(each -> each.getAnnotation(TypeAlias.class).value().equals(kind))
        .findFirst()
        .map(each -> declared.specialize(TypeInformation.of(each)))
        .orElseThrow(
            () -> new IllegalStateException(declared.getType().getName() + " of kind " + kind));
  }

  /** Cases of a case that is sealed itself count as its own. */
  private static Stream<Class<?>> cases(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(each -> each.isSealed() ? cases(each) : Stream.of(each));
  }
}
