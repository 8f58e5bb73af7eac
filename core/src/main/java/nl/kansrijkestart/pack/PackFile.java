package nl.kansrijkestart.pack;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Source;

/** The file that a value of a pack stands in, and the sources that its values refer to. */
record PackFile(String name, Map<String, Source> sources) {

  PackException refused(String path, String rule, String fix) {
    return new PackException(List.of(new PackProblem(name, path, rule, fix)));
  }
}
