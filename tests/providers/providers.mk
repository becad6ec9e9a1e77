# The providers' data: the schema, the data against itself and against the lists of what is known.
# Needs python3-jsonschema.

check-providers: ## The data of the providers
	$(Q)python3 -B tests/providers/check.py share/schema/providers.schema.json share/providers \
		tests/providers

.PHONY: check-providers
