"""The tagger: a recurrent network over Kiwi's morphemes that runs on numpy alone."""
