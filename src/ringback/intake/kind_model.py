from ringback.domain.interaction import Kind
def likeliest(signs): return None
