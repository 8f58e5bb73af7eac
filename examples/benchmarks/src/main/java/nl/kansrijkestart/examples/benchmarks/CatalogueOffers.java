package nl.kansrijkestart.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;

/**
 * Packs of any size: the offers that ship, and after these seeded variants of them, with other
 * towns and limits, and half of them with one condition more. The frameworks that they combine with
 * come on top of the number.
 */
final class CatalogueOffers {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> PACKS =
      List.of("national", "rotterdam", "ridderkerk", "schiedam");
  private static final List<String> TOWNS = List.of("GM0599", "GM0597", "GM0606");

  private final Random random = new Random(20261122);
  private final ObjectNode documents = MAPPER.createObjectNode();
  private final ObjectNode sources = MAPPER.createObjectNode();
  private final List<ObjectNode> frameworks = new ArrayList<>();
  private final List<ObjectNode> shipped = new ArrayList<>();

  private CatalogueOffers() {
    Catalogue standard = Catalogue.of(Packs.standard());
    List<String> proposed =
        standard.interventions().stream()
            .filter(Intervention::proposed)
            .map(offer -> offer.id().value())
            .toList();
    for (String pack : PACKS) {
      JsonNode file = read(pack);
      file.path("documents")
          .properties()
          .forEach(each -> documents.set(pack + "-" + each.getKey(), each.getValue()));
      for (Map.Entry<String, JsonNode> each : file.path("sources").properties()) {
        ObjectNode source = each.getValue().deepCopy();
        source.put("document", pack + "-" + source.path("document").asText());
        sources.set(pack + "-" + each.getKey(), source);
      }
      for (JsonNode entry : file.path("sections").path("interventions")) {
        ObjectNode offer = entry.deepCopy();
        prefix(offer, pack);
        if (offer.path("framework").asBoolean()) {
          frameworks.add(offer);
        } else if (proposed.contains(offer.path("id").asText())) {
          shipped.add(offer);
        }
      }
    }
  }

  /** A pack file with so many offers. */
  static byte[] file(int count) {
    CatalogueOffers offers = new CatalogueOffers();
    ObjectNode pack = MAPPER.createObjectNode();
    pack.put("format", "pack/1").put("id", "made-up").put("version", "1");
    pack.putObject("name").put("nl", "Verzonnen").put("en", "Made up");
    pack.putNull("municipality").put("licence", "Apache-2.0");
    pack.set("documents", offers.documents);
    pack.set("sources", offers.sources);
    ArrayNode entries = pack.putObject("sections").putArray("interventions");
    offers.frameworks.forEach(entries::add);
    for (int i = 0; i < count; i++) {
      ObjectNode offer = offers.shipped.get(i % offers.shipped.size());
      entries.add(i < offers.shipped.size() ? offer : offers.variant(offer, i));
    }
    try {
      return MAPPER.writeValueAsBytes(pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the file to a catalogue that answers. */
  static Catalogue load(byte[] file) {
    return Catalogue.of(Packs.of(Pack.read("made-up.json", new ByteArrayInputStream(file))));
  }

  private static JsonNode read(String pack) {
    try (InputStream in = Pack.class.getResourceAsStream(pack + ".json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the sources as in the file of all of them. */
  private static void prefix(JsonNode node, String pack) {
    if (node instanceof ObjectNode object && object.get("sources") instanceof ArrayNode names) {
      for (int i = 0; i < names.size(); i++) {
        names.set(i, pack + "-" + names.get(i).asText());
      }
    }
    node.forEach(child -> prefix(child, pack));
  }

  private ObjectNode variant(ObjectNode offer, int number) {
    ObjectNode variant = offer.deepCopy();
    variant.put("id", offer.path("id").asText() + "-" + number);
    variant.put("code", "V-" + number);
    vary(variant.path("criteria"));
    if (random.nextBoolean()) {
      ArrayNode both = MAPPER.createArrayNode().add(variant.path("criteria")).add(more());
      variant.putObject("criteria").set("all", both);
    }
    return variant;
  }

  private void vary(JsonNode criteria) {
    if (criteria instanceof ObjectNode condition && condition.has("fact")) {
      switch (condition.path("fact").asText()) {
        case "person.municipality-of-stay" ->
            condition.putArray("in").add(TOWNS.get(random.nextInt(TOWNS.size())));
        case "person.age-at-registration" -> condition.put("below", 20 + random.nextInt(15));
        case "person.life-areas-with-stress" -> condition.put("atLeast", 1 + random.nextInt(5));
        default -> {}
      }
    }
    criteria.forEach(this::vary);
  }

  /** One condition more, with a limit that few others have. */
  private ObjectNode more() {
    ObjectNode more = MAPPER.createObjectNode();
    switch (random.nextInt(7)) {
      case 0 ->
          more.put("fact", "pregnancy.gestational-age")
              .put("atMost", random.nextInt(40) + "+" + random.nextInt(7));
      case 1 ->
          more.put("fact", "pregnancy.gestational-age")
              .put("atLeast", random.nextInt(40) + "+" + random.nextInt(7));
      case 2 ->
          more.put("fact", "income.percent-of-assistance-level")
              .put("below", 100 + random.nextInt(60));
      case 3 ->
          more.put("fact", "child.birth-date").putObject("atMost").put("days", random.nextInt(700));
      case 4 ->
          more.put("fact", "child.birth-date")
              .putObject("atLeast")
              .put("months", random.nextInt(24));
      case 5 -> more.put("fact", "person.vulnerability").put("atLeast", "vulnerable");
      default -> more.put("fact", "person.wants-support").put("is", true);
    }
    return more;
  }
}
