package nl.kansrijkestart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Nothing public is undocumented.
 *
 * <p>The group "missing" of doclint asks the same, and also wants every component of a record told
 * a second time at its compact constructor. That repetition is all that this test leaves out.
 */
class JavadocTest {

  private final List<String> missing = new ArrayList<>();

  @Test
  void should_document_every_public_type_and_member() throws IOException {
    // GIVEN
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .toList();
      List<String> options =
          List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
      task.parse();
      DocTrees trees = DocTrees.instance(task);
      // WHEN
      for (Element element : task.analyze()) {
        if (element instanceof TypeElement type
            && type.getEnclosingElement() instanceof PackageElement) {
          check(type, trees, task.getElements());
        }
      }
      assertThat(sources).isNotEmpty();
    }
    // THEN
    assertThat(missing).as("what Javadoc is missing").isEmpty();
  }

  private void check(TypeElement type, DocTrees trees, Elements elements) {
    if (!reachable(type) || elements.getPackageOf(type).toString().contains(".internal")) {
      return;
    }
    Set<String> parameters =
        Stream.concat(
                type.getTypeParameters().stream().map(parameter -> "<" + parameter + ">"),
                type.getRecordComponents().stream().map(RecordComponentElement::toString))
            .collect(Collectors.toSet());
    require(type, parameters, false, List.of(), trees);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        check(nested, trees, elements);
      } else if (member instanceof ExecutableElement method) {
        check(method, type, trees, elements);
      } else if (member.getKind().isField() && reachable(member)) {
        require(member, Set.of(), false, List.of(), trees);
      }
    }
  }

  private void check(
      ExecutableElement method, TypeElement owner, DocTrees trees, Elements elements) {
    TreePath path = trees.getPath(method);
    boolean written = path != null && elements.getOrigin(method) == Elements.Origin.EXPLICIT;
    if (!reachable(method)
        || !written
        || method.getAnnotation(Override.class) != null
        || accessor(method, owner)) {
      return;
    }
    if (canonical(method, owner)) {
      require(method, Set.of(), false, List.of(), trees);
      return;
    }
    Set<String> parameters =
        Stream.concat(
                method.getTypeParameters().stream().map(parameter -> "<" + parameter + ">"),
                method.getParameters().stream().map(Object::toString))
            .collect(Collectors.toSet());
    boolean returns =
        method.getKind() == ElementKind.METHOD && method.getReturnType().getKind() != TypeKind.VOID;
    require(method, parameters, returns, method.getThrownTypes(), trees);
  }

  private void require(
      Element element,
      Set<String> parameters,
      boolean returns,
      Collection<?> thrown,
      DocTrees trees) {
    String name =
        element instanceof TypeElement
            ? element.toString()
            : element.getEnclosingElement() + "." + element;
    DocCommentTree comment = trees.getDocCommentTree(element);
    if (comment == null || comment.getFullBody().isEmpty()) {
      missing.add(name + ": a comment");
      return;
    }
    Set<String> told =
        comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(tag -> (ParamTree) tag)
            .map(
                tag -> tag.isTypeParameter() ? "<" + tag.getName() + ">" : tag.getName().toString())
            .collect(Collectors.toSet());
    parameters.stream()
        .filter(parameter -> !told.contains(parameter))
        .forEach(parameter -> missing.add(name + ": @param " + parameter));
    if (returns
        && Stream.concat(comment.getBlockTags().stream(), comment.getFullBody().stream())
            .noneMatch(ReturnTree.class::isInstance)) {
      missing.add(name + ": @return");
    }
    if (!thrown.isEmpty()
        && comment.getBlockTags().stream().noneMatch(tag -> tag.getKind() == DocTree.Kind.THROWS)) {
      missing.add(name + ": @throws");
    }
  }

  private static boolean canonical(ExecutableElement method, TypeElement owner) {
    return owner.getKind() == ElementKind.RECORD
        && method.getKind() == ElementKind.CONSTRUCTOR
        && method.getParameters().size() == owner.getRecordComponents().size();
  }

  private static boolean accessor(ExecutableElement method, TypeElement owner) {
    return owner.getRecordComponents().stream()
        .anyMatch(component -> method.equals(component.getAccessor()));
  }

  private static boolean reachable(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean visible = modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    return visible
        && (!(element.getEnclosingElement() instanceof TypeElement owner) || reachable(owner));
  }
}
