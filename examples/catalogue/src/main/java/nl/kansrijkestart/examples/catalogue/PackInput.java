package nl.kansrijkestart.examples.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;

/** The packs that were asked for: by name, or as a file. */
final class PackInput {

  private static final String NATIONAL = "national";
  private static final Set<String> SHIPPED =
      Set.of(NATIONAL, "rotterdam", "ridderkerk", "schiedam");

  private PackInput() {}

  /** The national pack always comes along, since offers of others combine with its frameworks. */
  static Packs packs(Options options) {
    List<Pack> packs = new ArrayList<>();
    for (String name : options.one("--pack").orElse("rotterdam,ridderkerk,schiedam").split(",")) {
      if (!name.equals(NATIONAL)) {
        packs.add(SHIPPED.contains(name) ? Pack.standard(name) : read(name));
      }
    }
    packs.add(0, Pack.standard(NATIONAL));
    Packs all = Packs.of(packs);
    return options
        .one("--municipality")
        .map(PackInput::municipality)
        .map(all::forMunicipality)
        .orElse(all);
  }

  private static Municipality municipality(String code) {
    try {
      return Municipality.parse(code);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--municipality must be a CBS code such as GM0599");
    }
  }

  private static Pack read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return Pack.read(file, in);
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw new BadInput(
          "The pack cannot be read: it must be one of "
              + SHIPPED.stream().sorted().toList()
              + ", or a file");
    }
  }
}
