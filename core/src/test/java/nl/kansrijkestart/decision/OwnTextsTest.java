package nl.kansrijkestart.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else stands on the class path of a host cannot reword what the library says. */
class OwnTextsTest {

  @TempDir Path other;

  @Test
  void should_say_its_own_words_whatever_stands_before_it_on_the_class_path() throws Exception {
    // GIVEN other files with our names, before ours on the class path
    put("nl/kansrijkestart/referral/reasons_en.properties", "CONSENT_MISSING = Just send it.");
    put(
        "ContributorValidationMessages.properties",
        "intake.REQUIRED = No.\nhost.RULE = Host words.");
    put("nl/kansrijkestart/host/reasons_en.properties", "OWN = Words of the host.");

    try (URLClassLoader host = classPath()) {
      // THEN ours keep their words, and what the host adds of its own is found
      assertThat(text(host, "referral.CONSENT_MISSING")).contains("consent").doesNotContain("Just");
      assertThat(text(host, "intake.REQUIRED")).isNotEqualTo("No.").contains("required");
      assertThat(text(host, "host.RULE")).isEqualTo("Host words.");
      assertThat(text(host, "host.OWN")).isEqualTo("Words of the host.");
    }
  }

  private void put(String name, String text) throws Exception {
    Path file = other.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private URLClassLoader classPath() throws Exception {
    URL[] entries =
        Stream.concat(
                Stream.of(other.toUri().toURL()),
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(OwnTextsTest::url))
            .toArray(URL[]::new);
    return new URLClassLoader(entries, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ClassLoader host, String code) throws Exception {
    Class<?> reasonCode = host.loadClass(ReasonCode.class.getName());
    Class<?> reason = host.loadClass(Reason.class.getName());
    Class<?> language = host.loadClass(Language.class.getName());
    Object found =
        reason
            .getMethod("of", reasonCode)
            .invoke(null, reasonCode.getMethod("parse", String.class).invoke(null, code));
    return (String)
        reason
            .getMethod("text", language)
            .invoke(found, language.getMethod("valueOf", String.class).invoke(null, "EN"));
  }
}
