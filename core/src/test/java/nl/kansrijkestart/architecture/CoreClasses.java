package nl.kansrijkestart.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The classes that ship, read once for all rules. */
final class CoreClasses {

  static final String ROOT = "nl.kansrijkestart";

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private CoreClasses() {}

  /** The feature of a class of ours ({@code internal} for all of internal), or empty for others. */
  static String feature(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String rest = name.substring(ROOT.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  /** What a host can see: public types of exported packages, nested ones included. */
  static Stream<JavaClass> api() {
    return ALL.stream()
        .filter(type -> !feature(type).equals("internal"))
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(CoreClasses::reachable);
  }

  static boolean reachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(CoreClasses::reachable).orElse(true);
  }

  static boolean reachable(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
