package nl.kansrijkestart.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The public types of core, as a vendor sees them. */
public final class PublicTypes {

  private static final List<Class<?>> ALL = load();

  private PublicTypes() {}

  /** All public types, nested ones included, of exported packages. */
  public static List<Class<?>> all() {
    return ALL;
  }

  /** All public records. */
  public static Stream<Class<?>> records() {
    return ALL.stream().filter(Class::isRecord);
  }

  private static List<Class<?>> load() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.kansrijkestart")
            .stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::reflect)
            .filter(PublicTypes::visible)
            .sorted(Comparator.comparing(Class::getName))
            .<Class<?>>map(type -> type)
            .toList();
  }

  private static boolean visible(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!Modifier.isPublic(outer.getModifiers())) {
        return false;
      }
    }
    return true;
  }
}
