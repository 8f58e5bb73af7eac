package nl.kansrijkestart.pack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.kansrijkestart.testing.TestKit;

/** Small packs, sound and broken. */
final class PackFixtures {

  private PackFixtures() {}

  /** The cases: file, and for a broken pack the path and the rule. */
  static Stream<JsonNode> cases() {
    return TestKit.cases("pack", "packs.json");
  }

  static String text(String file) {
    String resource = "/nl/kansrijkestart/testkit/pack/" + file;
    try (InputStream in = requireNonNull(Pack.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  static Pack read(String file, String text) {
    return Pack.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A pack with one entry that has the fields given. */
  static Pack with(String file, String id, String municipality, String entries) {
    return read(
        file,
        """
        {"format": "pack/1", "id": "%s", "version": "1", "name": {"nl": "P", "en": "P"},
         "municipality": %s, "licence": "CC0-1.0", "documents": {"d": {"title": "D"}},
         "sources": {"s": {"document": "d", "confidence": "confirmed"}},
         "sections": {"things": [%s]}}"""
            .formatted(id, municipality, entries));
  }

  static PackValue value(String json) {
    return with(
            "test.json",
            "test",
            "null",
            "{\"id\": \"e\", \"sources\": [\"s\"], \"v\": %s}".formatted(json))
        .entries("things")
        .get(0)
        .field("v");
  }
}
