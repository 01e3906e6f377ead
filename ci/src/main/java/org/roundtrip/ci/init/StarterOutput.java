package org.roundtrip.ci.init;

import java.io.PrintWriter;
import java.util.Optional;

/** Writes files and tells the user about each. */
public record StarterOutput(PrintWriter out) {

  /** Writes a file, or prints what it would contain if it exists. */
  public void write(NewFile file) {
    if (file.write()) {
      out.println("Wrote " + file.path() + ".");
    } else {
      out.println(file.path() + " exists and was not changed. Roundtrip would have written:");
      print(file.text());
    }
  }

  /** Writes the workflow for GitHub, and prints the job for GitLab, whose file may have others. */
  public void writeJobs(StarterFiles files) {
    Optional<NewFile> workflow = files.gitHubWorkflow();
    Optional<String> job = files.gitLabJob();
    workflow.ifPresent(this::write);
    if (job.isPresent()) {
      out.println("Add this job to .gitlab-ci.yml:");
      print(job.get());
    }
    out.println(
        workflow.isPresent() || job.isPresent()
            ? "Roundtrip is not published yet: set the CI variable ROUNDTRIP_REPOSITORY to the URL of its sources."
            : "No CI file was written: there is no folder .github, no remote on GitHub and no .gitlab-ci.yml.");
  }

  private void print(String text) {
    text.lines().map(line -> line.isEmpty() ? "" : "    " + line).forEach(out::println);
  }
}
