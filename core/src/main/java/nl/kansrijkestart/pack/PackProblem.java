package nl.kansrijkestart.pack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;

/**
 * One thing that is wrong with a pack.
 *
 * <p>It never repeats a value of the file. This class is immutable and thread-safe.
 *
 * @param file the name of the file, as the host gave it, not null
 * @param path the place in the file, such as {@code $.sections.desks[0].id}, not null
 * @param rule what is required there, not null
 * @param fix what to do about it, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"file", "path", "rule", "fix"})
public record PackProblem(String file, String path, String rule, String fix)
    implements Serializable {

  /** Checks that all are there. */
  public PackProblem {
    requireNonNull(file, "file");
    requireNonNull(path, "path");
    requireNonNull(rule, "rule");
    requireNonNull(fix, "fix");
  }

  /**
   * The problem as a sentence.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return file + " " + path + ": " + rule + ". " + fix + ".";
  }
}
