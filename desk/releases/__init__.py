"""Press releases: from receipt over paraf and publication to the labelled folder."""
